package org.prepaidsupport.model;

/** What can be changed of a ticket. */
public enum TicketField {
    CUSTOMER("customer"),
    TASK("task"),
    LINE("orderLine"),
    RECORD_IN("timesheetProject");

    private final String field;

    TicketField(String field) {
        this.field = field;
    }

    /** As it is called where it is entered and refused. */
    public String field() {
        return field;
    }
}

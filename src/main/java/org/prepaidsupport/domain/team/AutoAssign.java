package org.prepaidsupport.domain.team;

/** What happens with the customer's newest prepaid line that has time left, on a ticket without a line. */
public enum AutoAssign {
    OFF,
    /** It is suggested on the ticket. */
    SUGGEST,
    /** It is written to the ticket, once. */
    ASSIGN
}

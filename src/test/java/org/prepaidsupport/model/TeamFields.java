package org.prepaidsupport.model;

import java.util.List;
import java.util.Optional;

/**
 * A helpdesk team as it is entered.
 *
 * @param records Timesheet on Ticket
 * @param reinvoices Time Reinvoicing
 * @param recordIn timesheet project; empty: the ticket's own
 * @param assigns whether tickets without line are given the newest one with time left
 */
public record TeamFields(
        List<String> projects, boolean records, boolean reinvoices, Optional<String> recordIn, boolean assigns) {}

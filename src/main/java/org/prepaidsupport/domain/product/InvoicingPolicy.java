package org.prepaidsupport.domain.product;

/** What a line is billed by. */
public enum InvoicingPolicy {
    /** Billed by what was ordered; time is counted but never changes the bill. */
    PREPAID,
    /** Billed by the time that was delivered. */
    TIMESHEETS,
    /** Billed by the share of milestones reached. */
    MILESTONES,
    /** Billed by a delivered quantity that is entered by hand. */
    MANUAL
}

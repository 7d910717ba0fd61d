package org.prepaidsupport.domain.team;

/** What our log-work form does when no time is left. Time that arrives by other ways is never refused. */
public enum AtZero {
    SAY,
    ASK,
    REFUSE
}

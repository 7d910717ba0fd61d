package org.prepaidsupport.domain.team;

/** What becomes of time that somebody is about to log. */
public enum ZeroAnswer {
    /** It takes no more than is left. */
    FITS,
    /** It overdraws, which is only said. */
    OVER,
    /** It overdraws, and the form asks why. */
    REASON,
    /** It overdraws, and the form does not take it. */
    REFUSED
}

package org.prepaidsupport.domain.team;

import java.util.Optional;

/** What our log-work form does when no time is left. Time that arrives by other ways is never refused. */
public enum AtZero {
    SAY,
    ASK,
    REFUSE;

    /**
     * What becomes of time that somebody is about to log. Only time that overdraws is of concern: free and goodwill time
     * takes nothing from what was ordered and is never refused.
     *
     * @param remainingSeconds left of what was ordered; negative: overdrawn already; empty: can't be told
     */
    public ZeroAnswer to(Optional<Long> remainingSeconds, long seconds, boolean billable) {
        boolean overdraws =
                billable && remainingSeconds.filter(left -> left < seconds).isPresent();
        if (!overdraws) {
            return ZeroAnswer.FITS;
        }
        return switch (this) {
            case SAY -> ZeroAnswer.OVER;
            case ASK -> ZeroAnswer.REASON;
            case REFUSE -> ZeroAnswer.REFUSED;
        };
    }
}

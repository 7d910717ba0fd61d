package org.prepaidsupport.domain.delivery;

import java.util.Arrays;

/** What a helpdesk team has switched on. */
public enum TeamSwitches {
    /** Time on tickets is not recorded. */
    OFF(0),
    /** Timesheet on Ticket alone: recorded, and counts nowhere. */
    RECORDS(1),
    /** Timesheet on Ticket and Time Reinvoicing. */
    COUNTS(2);

    private final long code;

    TeamSwitches(long code) {
        this.code = code;
    }

    /** @param counts Time Reinvoicing, which is of no effect without the other */
    public static TeamSwitches of(boolean records, boolean counts) {
        if (!records) {
            return OFF;
        }
        return counts ? COUNTS : RECORDS;
    }

    /** @throws IllegalArgumentException if there is none of this code */
    public static TeamSwitches of(long code) {
        return Arrays.stream(values())
                .filter(each -> each.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no switches of a team: " + code));
    }

    /** What is stored of it. */
    public long code() {
        return code;
    }
}

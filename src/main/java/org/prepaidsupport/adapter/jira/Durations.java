package org.prepaidsupport.adapter.jira;

/** Durations as Jira reads them, in hours and minutes only: days and weeks mean what an administrator set. */
final class Durations {

    private static final long SECONDS_PER_MINUTE = 60;
    private static final long MINUTES_PER_HOUR = 60;

    private Durations() {}

    /** For example {@code 10h 30m}; Jira's estimates know no seconds, so they are rounded half up to the minute. */
    static String jira(long seconds) {
        long minutes = Math.floorDiv(seconds + SECONDS_PER_MINUTE / 2, SECONDS_PER_MINUTE);
        long hours = minutes / MINUTES_PER_HOUR;
        long rest = minutes % MINUTES_PER_HOUR;
        if (hours == 0) {
            return rest + "m";
        }
        return rest == 0 ? hours + "h" : hours + "h " + rest + "m";
    }
}

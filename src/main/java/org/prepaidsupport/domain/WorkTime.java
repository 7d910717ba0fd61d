package org.prepaidsupport.domain;

/** Durations as Jira writes them. */
public final class WorkTime {

    private static final int SECONDS_PER_MINUTE = 60;
    private static final int MINUTES_PER_HOUR = 60;

    private WorkTime() {}

    /** In hours and minutes, never days: {@code 4h 30m}, {@code -2h}; rounded half up to the minute. */
    public static String text(long seconds) {
        long minutes = Math.floorDiv(Math.abs(seconds) + SECONDS_PER_MINUTE / 2, SECONDS_PER_MINUTE);
        long hours = minutes / MINUTES_PER_HOUR;
        long rest = minutes % MINUTES_PER_HOUR;
        String sign = seconds < 0 && minutes > 0 ? "-" : "";
        if (hours == 0) {
            return sign + rest + "m";
        }
        return sign + hours + "h" + (rest == 0 ? "" : " " + rest + "m");
    }
}

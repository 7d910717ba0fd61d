package org.prepaidsupport.host.reliability;

/**
 * Where a worklog counts, or ought to.
 *
 * @param line order line; 0: on none
 * @param project key of the timesheet project
 */
record Standing(long line, long seconds, String project) {}

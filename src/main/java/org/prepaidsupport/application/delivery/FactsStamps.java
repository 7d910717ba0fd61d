package org.prepaidsupport.application.delivery;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells whether anything changed that decides about an issue: each change gives the groups of issues that it is about a
 * new stamp, in its own transaction. What was worked out after the stamps were read holds as long as they stay the same.
 *
 * @param byGroup a value that never comes again, by group; a group that was never changed has none
 */
public record FactsStamps(Map<Long, String> byGroup) {

    /** The group of what decides about issues without number: teams, customers, default lines of projects. */
    public static final long ALL = 0;

    /** So many that a change leaves most issues alone, so few that all are read with a row. */
    private static final int GROUPS = 16;

    /** What changes about more groups is stamped as if it concerned all: so many stamps cost more than they spare. */
    private static final int MOST_STAMPED = 4;

    public FactsStamps {
        byGroup = Map.copyOf(byGroup);
    }

    /** Negative, so that no issue has the same number. */
    private static long group(long issueId) {
        return -1L - Math.floorMod(issueId, GROUPS);
    }

    /** Those to be stamped after a change about these issues. */
    public static Set<Long> stamped(Collection<Long> issueIds) {
        Set<Long> groups = groups(issueIds);
        return groups.size() > MOST_STAMPED ? Set.of(ALL) : groups;
    }

    private static Set<Long> groups(Collection<Long> issueIds) {
        return issueIds.stream().map(FactsStamps::group).collect(Collectors.toSet());
    }

    public static Set<Long> allGroups() {
        return IntStream.rangeClosed(-GROUPS, (int) ALL).mapToObj(Long::valueOf).collect(Collectors.toSet());
    }

    /** Those that matter to what was worked out from decisions about these issues. */
    public FactsStamps about(Collection<Long> issueIds) {
        Map<Long, String> some = new HashMap<>(byGroup);
        Set<Long> wanted = groups(issueIds);
        some.keySet().removeIf(group -> group != ALL && !wanted.contains(group));
        return new FactsStamps(some);
    }
}

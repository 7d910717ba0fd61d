package org.prepaidsupport.domain.delivery;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A decision that holds for work from a day on. Never changed or removed: a later one overrides it, from its own day
 * on.
 *
 * @param id grows with time; close to {@link Long#MAX_VALUE} for one that is only tried out
 * @param subjectId issue, project or team, see {@link AssignmentKind#subject}
 * @param from first work date it holds for; {@link #ALWAYS} for all
 * @param value see the kind; null: none from that day on
 */
public record Assignment(
        long id,
        AssignmentKind kind,
        long subjectId,
        LocalDate from,
        @Nullable Long value) {

    private static final Set<AssignmentKind> OF_TICKET =
            Set.of(AssignmentKind.TICKET_LINE, AssignmentKind.ASSIGNED_LINE);

    /** Earlier than any work. */
    public static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    /** The decision that was taken last, from whatever day on it holds. */
    public static Optional<Assignment> latest(AssignmentKind kind, long subjectId, Collection<Assignment> decisions) {
        return decisions.stream()
                .filter(each -> each.kind == kind && each.subjectId == subjectId)
                .max(Comparator.comparingLong(Assignment::id));
    }

    /** What is decided for the day: of the decisions that hold on it, the latest taken. */
    public static Optional<Long> valueOn(
            LocalDate day, AssignmentKind kind, long subjectId, Collection<Assignment> decisions) {
        return latestOn(day, Set.of(kind), subjectId, decisions).flatMap(each -> Optional.ofNullable(each.value));
    }

    /** The order line of the ticket itself on the day, whoever wrote it there; a value null says none. */
    public static Optional<Assignment> ticketLineOn(LocalDate day, long issueId, Collection<Assignment> decisions) {
        return latestOn(day, OF_TICKET, issueId, decisions);
    }

    private static Optional<Assignment> latestOn(
            LocalDate day, Set<AssignmentKind> kinds, long subjectId, Collection<Assignment> decisions) {
        return decisions.stream()
                .filter(each -> kinds.contains(each.kind) && each.subjectId == subjectId)
                .filter(each -> !each.from.isAfter(day))
                .max(Comparator.comparingLong(Assignment::id));
    }
}

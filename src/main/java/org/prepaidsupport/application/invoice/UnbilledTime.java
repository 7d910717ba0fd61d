package org.prepaidsupport.application.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Time that is still to be billed.
 *
 * @param first earliest work date
 * @param last latest work date
 * @param seconds of all of it; negative where more was shortened since than is new
 */
public record UnbilledTime(LocalDate first, LocalDate last, long seconds) {

    /** @return empty where there is none */
    static Optional<UnbilledTime> of(List<Unbilled> work) {
        return work.stream()
                .map(each -> new UnbilledTime(
                        each.placement().workDate(), each.placement().workDate(), each.seconds()))
                .reduce(UnbilledTime::plus);
    }

    static Optional<UnbilledTime> ofBoth(Optional<UnbilledTime> one, Optional<UnbilledTime> other) {
        return Stream.of(one, other).flatMap(Optional::stream).reduce(UnbilledTime::plus);
    }

    private UnbilledTime plus(UnbilledTime other) {
        return new UnbilledTime(
                first.isBefore(other.first) ? first : other.first,
                last.isAfter(other.last) ? last : other.last,
                Math.addExact(seconds, other.seconds));
    }
}

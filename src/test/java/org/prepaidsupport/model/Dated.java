package org.prepaidsupport.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Something that is decided anew now and then, each time for all days from one on. */
final class Dated {

    private record Decision(LocalDate from, Optional<String> value) {}

    private final List<Decision> decisions = new ArrayList<>();

    void decide(Optional<LocalDate> from, Optional<String> value) {
        decisions.add(new Decision(from.orElse(LocalDate.MIN), value));
    }

    /** As if the last decision had not been taken. */
    void undo() {
        decisions.remove(decisions.size() - 1);
    }

    /** What holds on the day: of the decisions for it, the last that was taken. */
    Optional<String> on(LocalDate day) {
        Optional<String> value = Optional.empty();
        for (Decision each : decisions) {
            if (!day.isBefore(each.from)) {
                value = each.value;
            }
        }
        return value;
    }

    /** What holds in the end. */
    Optional<String> last() {
        return on(LocalDate.MAX);
    }

    boolean wasEverDecided() {
        return !decisions.isEmpty();
    }
}

package org.prepaidsupport.application.permission;

import java.util.ArrayList;
import java.util.List;
import org.prepaidsupport.application.access.Standing;
import org.prepaidsupport.domain.Message;

/** Rights one after the other, each with its reason. */
final class Rights {

    private final List<Right> rights = new ArrayList<>();

    /** A condition, and why it holds or does not. */
    record Condition(boolean holds, Message reason) {

        static Condition of(Standing standing) {
            return new Condition(standing.held(), standing.reason());
        }

        /** The reason why it does not hold has the same key with {@code .not} at its end. */
        static Condition of(boolean holds, String key, Object... arguments) {
            return new Condition(holds, Message.of(holds ? key : key + ".not", arguments));
        }

        /** Holds where one of both does; the reason is that of the one that does, else of this one. */
        Condition or(Condition other) {
            return holds || !other.holds ? this : other;
        }
    }

    /** Allowed where all conditions hold: the first that does not is the reason, else the last. */
    Rights add(Right.Deed deed, Condition... conditions) {
        Condition decisive = conditions[conditions.length - 1];
        for (int index = conditions.length - 1; index >= 0; index--) {
            decisive = conditions[index].holds() ? decisive : conditions[index];
        }
        rights.add(new Right(deed, decisive.holds(), decisive.reason()));
        return this;
    }

    List<Right> all() {
        return rights;
    }
}

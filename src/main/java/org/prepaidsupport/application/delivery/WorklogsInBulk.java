package org.prepaidsupport.application.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.Message;
import org.prepaidsupport.domain.Refused;
import org.prepaidsupport.domain.Validation;
import org.springframework.stereotype.Component;

/** The same choice by hand for several worklogs. Each is asked for its own permission, and stands for itself. */
@Component
public class WorklogsInBulk {

    private static final Set<String> KNOWN = Set.of("worklogs", "orderLine", "billable");
    private static final int MOST = 200;

    /** A worklog that stayed as it was. */
    public record Refusal(long worklogId, Message reason) {}

    public record Outcome(List<Long> changed, List<Refusal> refused) {

        public Outcome {
            changed = List.copyOf(changed);
            refused = List.copyOf(refused);
        }
    }

    private final WorklogChoices choices;

    WorklogsInBulk(WorklogChoices choices) {
        this.choices = choices;
    }

    /** At most 200; what is refused of one does not keep the others from changing. */
    public Outcome choose(Input input) {
        input.allowOnly(KNOWN, Set.of());
        Set<Long> ids = new LinkedHashSet<>(input.wholes("worklogs"));
        input.require(!ids.isEmpty(), "worklogs", "prepaid.error.required");
        input.require(ids.size() <= MOST, "worklogs", "prepaid.worklogs.most", MOST);
        input.require(input.names("orderLine") || input.names("billable"), "orderLine", "prepaid.worklogs.nothing");
        Map<String, Object> wanted = new HashMap<>();
        if (input.names("orderLine")) {
            wanted.put("orderLine", input.whole("orderLine").orElse(null));
        }
        if (input.names("billable")) {
            wanted.put("billable", input.flag("billable").orElse(true));
        }
        input.validation().check();
        List<Long> changed = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        for (long id : ids) {
            try {
                choices.choose(id, new Input(wanted, new Validation()));
                changed.add(id);
            } catch (Refused refusal) {
                refused.add(new Refusal(id, reason(refusal)));
            }
        }
        return new Outcome(changed, refused);
    }

    private static Message reason(Refused refusal) {
        return refusal instanceof InvalidInput invalid ? invalid.errors().get(0).message() : refusal.reason();
    }
}

package org.prepaidsupport.domain.delivery;

import java.util.ArrayList;
import java.util.List;

/** An attribution with every rule that was tried, in order, up to the one that decided. */
public record Explanation(Attribution attribution, List<RuleAnswer> answers) {

    public Explanation {
        answers = List.copyOf(answers);
    }

    /** The same, where another rule was asked first and had nothing to say. */
    public Explanation after(RuleAnswer first) {
        List<RuleAnswer> all = new ArrayList<>(List.of(first));
        all.addAll(answers);
        return new Explanation(attribution, all);
    }
}

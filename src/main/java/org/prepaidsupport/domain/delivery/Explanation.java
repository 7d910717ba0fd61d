package org.prepaidsupport.domain.delivery;

import java.util.List;

/** An attribution with every rule that was tried, in order, up to the one that decided. */
public record Explanation(Attribution attribution, List<RuleAnswer> answers) {

    public Explanation {
        answers = List.copyOf(answers);
    }
}

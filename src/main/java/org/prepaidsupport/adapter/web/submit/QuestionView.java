package org.prepaidsupport.adapter.web.submit;

import java.util.List;
import org.prepaidsupport.adapter.web.View;

/**
 * A question before something is done, and all that was sent, to be sent again with the answer.
 *
 * @param explanations below the question
 * @param dated whether it may be done for work from a day on
 * @param from that day; empty: all time
 * @param verb what the button says
 * @param cancel where leaving goes
 */
public record QuestionView(
        List<String> explanations, List<SentValue> values, boolean dated, String from, String verb, String cancel)
        implements View {

    public QuestionView {
        explanations = List.copyOf(explanations);
        values = List.copyOf(values);
    }
}

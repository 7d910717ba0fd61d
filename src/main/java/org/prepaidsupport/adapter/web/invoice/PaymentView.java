package org.prepaidsupport.adapter.web.invoice;

import java.util.List;
import org.prepaidsupport.adapter.web.Action;
import org.prepaidsupport.adapter.web.View;

/** @param actions what the reader can do with it */
public record PaymentView(String date, String reference, String amount, List<Action> actions) implements View {

    public PaymentView {
        actions = List.copyOf(actions);
    }
}

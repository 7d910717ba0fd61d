package org.prepaidsupport.adapter.web.invoice;

import java.util.List;
import org.prepaidsupport.adapter.web.View;

/** The form of a credit note. */
public record CreditView(String url, String done, String next, String cancel, boolean units, List<CreditLineView> lines)
        implements View {

    public CreditView {
        lines = List.copyOf(lines);
    }
}

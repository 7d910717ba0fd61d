package org.prepaidsupport.adapter.web.issue;

import java.util.List;
import java.util.Optional;
import org.prepaidsupport.adapter.web.View;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.delivery.OpenRecount;

/** Time that is still being moved. */
public record RecountView(long id, String words) implements View {

    /** At most one. */
    static List<RecountView> of(Optional<OpenRecount> recount, Texts texts) {
        return recount.stream()
                .map(each ->
                        new RecountView(each.id(), texts.text("prepaid.recount.moving", each.done(), each.total())))
                .toList();
    }
}

package org.prepaidsupport.adapter.web.issue;

import java.util.List;
import java.util.Optional;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.View;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.delivery.OpenRecount;

/** Time that is still being moved. */
public record RecountView(long id, String words) implements View {

    /** At most one. */
    static List<RecountView> of(Optional<OpenRecount> recount, Texts texts, Formats formats) {
        return recount.stream()
                .map(each -> new RecountView(
                        each.id(),
                        texts.text("prepaid.recount.moving", formats.count(each.done()), formats.count(each.total()))))
                .toList();
    }
}

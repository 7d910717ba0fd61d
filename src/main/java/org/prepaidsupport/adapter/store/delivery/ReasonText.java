package org.prepaidsupport.adapter.store.delivery;

import java.util.List;
import org.prepaidsupport.domain.Message;

/** The text of a reason: its key, and its arguments, one a line. */
final class ReasonText {

    private ReasonText() {}

    static String write(Message reason) {
        StringBuilder text = new StringBuilder(reason.key());
        reason.arguments()
                .forEach(each -> text.append('\n').append(each.toString().replace('\n', ' ')));
        return text.toString();
    }

    /** Arguments come back as texts. */
    static Message read(String stored) {
        List<String> parts = List.of(stored.split("\n", -1));
        return new Message(parts.get(0), List.copyOf(parts.subList(1, parts.size())));
    }
}

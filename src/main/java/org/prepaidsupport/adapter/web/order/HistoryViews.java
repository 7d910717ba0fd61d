package org.prepaidsupport.adapter.web.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.jira.JiraUsers;
import org.prepaidsupport.application.order.OrderHistory;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.order.OrderChange;
import org.springframework.stereotype.Component;

/** The history of an order in sentences, newest first. */
@Component
public class HistoryViews {

    private static final String FIELD = "prepaid.history.field.";
    private static final String STATE = "prepaid.order.state.";

    private final OrderHistory history;
    private final JiraUsers users;
    private final Formats formats;
    private final Texts texts;

    public HistoryViews(OrderHistory history, JiraUsers users, Formats formats, Texts texts) {
        this.history = history;
        this.users = users;
        this.formats = formats;
        this.texts = texts;
    }

    List<HistoryView> of(long orderId) {
        Map<String, List<OrderChange>> together = new LinkedHashMap<>();
        history.of(orderId)
                .forEach(each -> together.computeIfAbsent(each.at() + each.userKey(), any -> new ArrayList<>())
                        .add(each));
        List<HistoryView> views = new ArrayList<>();
        int number = 0;
        for (List<OrderChange> some : together.values()) {
            number += some.size();
            views.add(0, view(number, some));
        }
        return views;
    }

    private HistoryView view(int number, List<OrderChange> changes) {
        OrderChange first = changes.get(0);
        String who =
                first.userKey().isEmpty() ? texts.text("prepaid.history.nobody") : users.displayName(first.userKey());
        return new HistoryView(
                number,
                formats.time(first.at()),
                who,
                changes.stream().map(this::sentence).toList());
    }

    private String sentence(OrderChange change) {
        String field = texts.text(FIELD + Input.wire(change.field()));
        String before = value(change, change.before());
        String after = value(change, change.after());
        String what = change.line().isEmpty() ? field : texts.text("prepaid.history.line", change.line(), field);
        if (before.isEmpty()) {
            return texts.text("prepaid.history.set", what, after);
        }
        if (after.isEmpty()) {
            return texts.text("prepaid.history.removed", what, before);
        }
        String sentence = texts.text("prepaid.history.changed", what, before, after);
        return change.delivered().isEmpty()
                ? sentence
                : texts.text(
                        "prepaid.history.progress",
                        sentence,
                        formats.number(Decimal.of(change.delivered())),
                        formats.number(Decimal.of(change.invoiced())));
    }

    private String value(OrderChange change, String text) {
        if (text.isEmpty()) {
            return "";
        }
        return switch (change.field()) {
            case STATE -> texts.text(STATE + text);
            case LOCKED -> texts.text("prepaid.history.flag." + text);
            case DATE, VALID_UNTIL -> formats.date(LocalDate.parse(text));
            case QUANTITY, UNIT_PRICE, DISCOUNT, DELIVERED, USED -> formats.number(Decimal.of(text));
            default -> text;
        };
    }
}

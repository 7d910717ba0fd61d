package org.prepaidsupport.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;
import static org.prepaidsupport.fakes.Entered.fields;
import static org.prepaidsupport.fakes.Entered.input;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.domain.order.OrderChange;
import org.prepaidsupport.domain.order.OrderField;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.OrderText;
import org.prepaidsupport.domain.order.OrderTransition;
import org.prepaidsupport.domain.order.SalesOrder;

/** Sections and notes between the lines of an order. */
class OrderTextsTest extends DeskTest {

    private static final Map<String, Object> SUPPORT = fields("kind", "section", "description", "Support");
    private static final Map<String, Object> REMARK = fields("kind", "note", "description", "Hours never expire.");

    private Orders orders;

    @Override
    protected void prepare() {
        orders = desk.get(Orders.class);
    }

    @Test
    void standWhereTheyWereEntered() {
        SalesOrder order = create(SUPPORT, tenHours(), REMARK, training(), SUPPORT);
        assertThat(order.texts())
                .containsExactly(
                        new OrderText(OrderText.Kind.SECTION, "Support", 0),
                        new OrderText(OrderText.Kind.NOTE, "Hours never expire.", 1),
                        new OrderText(OrderText.Kind.SECTION, "Support", 2));
        assertThat(order.lines()).hasSize(2);
        assertThat(read(order)).isEqualTo(order);
    }

    @Test
    void linesAndTextsChangePlacesAndLinesStayTheSame() {
        SalesOrder order = create(SUPPORT, tenHours(), REMARK, training());
        List<Object> turned = new ArrayList<>(List.of(SUPPORT, id(order, 0), REMARK, id(order, 1)));
        Collections.reverse(turned);
        SalesOrder saved = update(order, turned);
        assertThat(saved.lines())
                .extracting(OrderLine::id)
                .containsExactly(order.lines().get(1).id(), order.lines().get(0).id());
        assertThat(saved.texts())
                .containsExactly(
                        new OrderText(OrderText.Kind.NOTE, "Hours never expire.", 1),
                        new OrderText(OrderText.Kind.SECTION, "Support", 2));
        assertThat(read(order)).isEqualTo(saved);
    }

    @Test
    void oneThatIsLeftOutGoesAndTheHistorySaysSo() {
        SalesOrder order = create(SUPPORT, tenHours());
        SalesOrder saved = update(order, List.of(id(order, 0), REMARK));
        assertThat(saved.texts()).containsExactly(new OrderText(OrderText.Kind.NOTE, "Hours never expire.", 1));
        assertThat(desk.get(OrderHistory.class).of(order.id()))
                .filteredOn(each -> each.field() == OrderField.SECTION || each.field() == OrderField.NOTE)
                .extracting(OrderChange::before, OrderChange::after)
                .containsExactly(tuple("Support", ""), tuple("", "Hours never expire."));
    }

    @Test
    void makeNoTaskAndBillNothing() {
        SalesOrder order = create(SUPPORT, tenHours(), REMARK);
        OrderOverview confirmed = desk.get(OrderTransitions.class).apply(order.id(), OrderTransition.CONFIRM);
        assertThat(desk.jira.issues()).hasSize(1);
        assertThat(confirmed.totals().untaxed().amount()).isEqualByComparingTo("1000");
        assertThat(confirmed.order().texts()).hasSize(2);
    }

    @Test
    void errorsNameTheLineWhereItWasEntered() {
        long homeless = desk.product("Homeless", "project", null);
        SalesOrder order = create(SUPPORT, tenHours(), REMARK, line(homeless, "1"));
        assertRefusedAt(
                () -> desk.get(OrderTransitions.class).apply(order.id(), OrderTransition.CONFIRM),
                "lines[3].product: prepaid.order.refused.noproject");
    }

    @Test
    void aTextHasADescriptionAndNothingElse() {
        assertRefusedAt(
                () -> create(fields("kind", "section"), fields("kind", "note", "description", "x", "quantity", "2")),
                "lines[0].description: prepaid.error.required",
                "lines[1].quantity: prepaid.order.text.field");
        assertRefusedAt(
                () -> create(fields("kind", "section", "description", "x".repeat(256))),
                "lines[0].description: prepaid.error.too.long");
        assertRefusedAt(
                () -> create(fields("kind", "picture", "description", "x")),
                "lines[0].kind: prepaid.error.not.choice",
                "lines[0].product: prepaid.error.required");
    }

    private Map<String, Object> tenHours() {
        return line(desk.prepaidSupport, "10");
    }

    private Map<String, Object> training() {
        return line(desk.product("Training"), "2");
    }

    private static Map<String, Object> id(SalesOrder order, int index) {
        OrderLine line = order.lines().get(index);
        return fields(
                "id",
                line.id(),
                "product",
                line.productId(),
                "quantity",
                line.quantity().toString());
    }

    private SalesOrder create(Object... lines) {
        return orders.create(input("customer", desk.acme, "lines", List.of(lines)))
                .order();
    }

    private SalesOrder update(SalesOrder order, List<Object> lines) {
        return orders.update(order.id(), input("customer", desk.acme, "version", order.version(), "lines", lines))
                .order();
    }

    private SalesOrder read(SalesOrder order) {
        return desk.get(OrderStore.class).byId(order.id()).orElseThrow();
    }
}

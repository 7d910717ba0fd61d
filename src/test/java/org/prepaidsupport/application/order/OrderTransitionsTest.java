package org.prepaidsupport.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Desk.line;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.Refused;
import org.prepaidsupport.domain.order.OrderTransition;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.fakes.EnglishTexts;
import org.prepaidsupport.fakes.FakeJira;

/** Which transition is open in which state, what is said where it is not, and who may. */
class OrderTransitionsTest extends DeskTest {

    private final EnglishTexts texts = new EnglishTexts();

    @ParameterizedTest(name = "{1} of an order that is {0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "quotation | SEND    | ",
                "quotation | CONFIRM | ",
                "quotation | CANCEL  | ",
                "quotation | RESET   | Order S00001 is still a quotation.",
                "quotation | LOCK    | Order S00001 is still a quotation.",
                "quotation | UNLOCK  | Order S00001 is still a quotation.",
                "sent      | SEND    | Quotation S00001 has been sent already.",
                "sent      | CONFIRM | ",
                "sent      | CANCEL  | ",
                "sent      | RESET   | Quotation S00001 has been sent already.",
                "sent      | LOCK    | Quotation S00001 has been sent already.",
                "sent      | UNLOCK  | Quotation S00001 has been sent already.",
                "confirmed | SEND    | Order S00001 is confirmed already.",
                "confirmed | CONFIRM | Order S00001 is confirmed already.",
                "confirmed | CANCEL  | ",
                "confirmed | RESET   | Order S00001 is confirmed already.",
                "confirmed | LOCK    | ",
                "confirmed | UNLOCK  | Order S00001 is confirmed already.",
                "locked    | SEND    | Order S00001 is confirmed already.",
                "locked    | CONFIRM | Order S00001 is confirmed already.",
                "locked    | CANCEL  | Order S00001 is locked. Unlock it first.",
                "locked    | RESET   | Order S00001 is confirmed already.",
                "locked    | LOCK    | Order S00001 is confirmed already.",
                "locked    | UNLOCK  | ",
                "cancelled | SEND    | Order S00001 is cancelled.",
                "cancelled | CONFIRM | Order S00001 is cancelled.",
                "cancelled | CANCEL  | Order S00001 is cancelled.",
                "cancelled | RESET   | ",
                "cancelled | LOCK    | Order S00001 is cancelled.",
                "cancelled | UNLOCK  | Order S00001 is cancelled."
            })
    void isOpenOrSaysWhyNot(String state, OrderTransition transition, String refusal) {
        SalesOrder order = in(state);
        assertThat(refused(order, transition)).isEqualTo(refusal);
        SalesOrder after = desk.get(OrderStore.class).byId(order.id()).orElseThrow();
        if (refusal != null) {
            assertThat(after).isEqualTo(order);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isForBillingStaffAlone(OrderTransition transition) {
        SalesOrder order = in("quotation");
        for (String other : List.of(FakeJira.VERA, FakeJira.ANNA, FakeJira.CARL)) {
            desk.jira.login(other);
            assertThatThrownBy(() -> desk.get(OrderTransitions.class).apply(order.id(), transition))
                    .as(other)
                    .isInstanceOf(Forbidden.class);
        }
        desk.jira.logout();
        assertThatThrownBy(() -> desk.get(OrderTransitions.class).apply(order.id(), transition))
                .isInstanceOf(Forbidden.class);
        desk.jira.login(FakeJira.BOB);
        assertThatThrownBy(() -> desk.get(OrderTransitions.class).apply(99_999, transition))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoMayNotIsToldNothingOfTheOrder() {
        desk.jira.login(FakeJira.VERA);
        assertThatThrownBy(() -> desk.get(OrderTransitions.class).apply(99_999, OrderTransition.CONFIRM))
                .isInstanceOf(Forbidden.class);
    }

    private String refused(SalesOrder order, OrderTransition transition) {
        try {
            desk.get(OrderTransitions.class).apply(order.id(), transition);
            return null;
        } catch (Refused refused) {
            return texts.text(refused.reason());
        }
    }

    private SalesOrder in(String state) {
        SalesOrder order = desk.quotation(desk.acme, line(desk.prepaidSupport, "1"));
        List<OrderTransition> way =
                switch (state) {
                    case "sent" -> List.of(OrderTransition.SEND);
                    case "confirmed" -> List.of(OrderTransition.CONFIRM);
                    case "locked" -> List.of(OrderTransition.CONFIRM, OrderTransition.LOCK);
                    case "cancelled" -> List.of(OrderTransition.CANCEL);
                    default -> List.of();
                };
        way.forEach(step -> desk.get(OrderTransitions.class).apply(order.id(), step));
        return desk.get(OrderStore.class).byId(order.id()).orElseThrow();
    }
}

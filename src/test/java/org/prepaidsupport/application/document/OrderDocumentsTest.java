package org.prepaidsupport.application.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.fields;
import static org.prepaidsupport.fakes.Entered.input;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.customer.Customers;
import org.prepaidsupport.application.document.CustomerDocument.Kind;
import org.prepaidsupport.application.document.CustomerDocument.Mark;
import org.prepaidsupport.application.mail.Attachment;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.OrderTransitions;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.application.tax.Taxes;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.customer.Language;
import org.prepaidsupport.domain.order.OrderTransition;
import org.prepaidsupport.fakes.FakeJira;
import org.prepaidsupport.fakes.TestClock;

class OrderDocumentsTest extends DeskTest {

    private OrderDocuments documents;
    private Orders orders;

    @Override
    protected void prepare() {
        documents = desk.get(OrderDocuments.class);
        orders = desk.get(Orders.class);
    }

    @Test
    void aQuotationSaysUntilWhenItHoldsAndAnOrderDoesNot() {
        OrderOverview quotation = orders.get(
                desk.quotation(desk.acme, line(desk.prepaidSupport, "10")).id());
        CustomerDocument offer = documents.document(quotation);
        assertThat(offer.kind()).isEqualTo(Kind.QUOTATION);
        assertThat(offer.number()).isEqualTo("S00001");
        assertThat(offer.until()).hasValue(TestClock.TODAY.plusDays(30));
        CustomerDocument order = documents.document(apply(quotation.order().id(), OrderTransition.CONFIRM));
        assertThat(order.kind()).isEqualTo(Kind.ORDER);
        assertThat(order.until()).isEmpty();
        assertThat(order.mark()).isEqualTo(Mark.NONE);
        assertThat(documents
                        .document(apply(quotation.order().id(), OrderTransition.CANCEL))
                        .mark())
                .isEqualTo(Mark.CANCELLED);
    }

    @Test
    void itIsInTheLanguageOfTheCustomerElseOfTheReader() {
        long german = desk.get(Customers.class)
                .create(input("name", "Kunde", "language", "de"))
                .id();
        assertThat(document(german).language()).isEqualTo(Language.DE);
        assertThat(document(desk.acme).language()).isEqualTo(Language.EN);
    }

    @Test
    void sectionsAndNotesStandWhereTheyWereEntered() {
        long order = orders.create(input(
                        "customer",
                        desk.acme,
                        "lines",
                        List.of(
                                fields("kind", "section", "description", "Support"),
                                line(desk.prepaidSupport, "10"),
                                fields("kind", "note", "description", "Remote"),
                                fields("kind", "section", "description", "More"),
                                line(desk.prepaidSupport, "2", "discount", "10"),
                                fields("kind", "note", "description", "Goodbye"))))
                .order()
                .id();
        List<DocumentItem> items = documents.document(orders.get(order)).items();
        assertThat(items).hasSize(6);
        assertThat(items.get(0)).isEqualTo(new DocumentItem.Section("Support"));
        assertThat(items.get(1)).isInstanceOfSatisfying(DocumentItem.Line.class, line -> {
            assertThat(line.position()).isEqualTo(1);
            assertThat(line.quantity()).hasToString("10");
        });
        assertThat(items.get(2)).isEqualTo(new DocumentItem.Note("Remote"));
        assertThat(items.get(3)).isEqualTo(new DocumentItem.Section("More"));
        assertThat(items.get(4)).isInstanceOfSatisfying(DocumentItem.Line.class, line -> {
            assertThat(line.position()).isEqualTo(2);
            assertThat(line.subtotal().amount()).isEqualByComparingTo("180");
        });
        assertThat(items.get(5)).isEqualTo(new DocumentItem.Note("Goodbye"));
    }

    @Test
    void taxesAreToldByRateWithWhatTheyAreReckonedOn() {
        long full = tax("VAT 21 %", "21");
        long reduced = tax("VAT 6 %", "6");
        long order = orders.create(input(
                        "customer",
                        desk.acme,
                        "lines",
                        List.of(
                                line(desk.prepaidSupport, "10", "taxes", List.of(full)),
                                line(desk.prepaidSupport, "1", "taxes", List.of(reduced)),
                                line(desk.prepaidSupport, "2", "taxes", List.of(full)),
                                line(desk.prepaidSupport, "3", "taxes", List.of()))))
                .order()
                .id();
        CustomerDocument document = documents.document(orders.get(order));
        assertThat(document.taxes())
                .extracting(tax -> tax.name() + ": " + tax.base().amount() + " "
                        + tax.amount().amount())
                .containsExactly("VAT 21 %: 1200.00 252.00", "VAT 6 %: 100.00 6.00");
        assertThat(document.untaxed().amount()).isEqualByComparingTo("1600");
        assertThat(document.total().amount()).isEqualByComparingTo("1858");
    }

    @Test
    void theFileIsNamedByTheNumberAndTheSameTwice() {
        long order = desk.tenHours().order().id();
        Attachment file = documents.pdf(order);
        assertThat(file.fileName()).isEqualTo("S00001.pdf");
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(documents.pdf(order).bytes()).isEqualTo(file.bytes());
    }

    @Test
    void viewersReadItAndAgentsDoNot() {
        long order = desk.tenHours().order().id();
        desk.jira.login(FakeJira.VERA);
        assertThat(documents.pdf(order).bytes()).isNotEmpty();
        assertThatThrownBy(() -> documents.pdf(99_999)).isInstanceOf(NotFound.class);
        desk.jira.login(FakeJira.ANNA);
        assertThatThrownBy(() -> documents.pdf(order)).isInstanceOf(Forbidden.class);
    }

    private CustomerDocument document(long customer) {
        return documents.document(orders.get(
                desk.quotation(customer, line(desk.prepaidSupport, "1")).id()));
    }

    private OrderOverview apply(long order, OrderTransition transition) {
        return desk.get(OrderTransitions.class).apply(order, transition);
    }

    private long tax(String name, String percent) {
        return desk.get(Taxes.class)
                .create(input("name", name, "percent", percent))
                .id();
    }
}

package org.prepaidsupport.application.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;
import static org.prepaidsupport.fakes.Entered.fields;
import static org.prepaidsupport.fakes.Entered.input;
import static org.prepaidsupport.fakes.Entered.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.product.CreateOnOrder;
import org.prepaidsupport.domain.product.InvoicingPolicy;
import org.prepaidsupport.domain.product.Product;
import org.prepaidsupport.domain.product.ProductType;
import org.prepaidsupport.fakes.FakeJira;

class ProductsTest extends DeskTest {

    private Products products;

    @Override
    protected void prepare() {
        products = desk.get(Products.class);
    }

    @Test
    void whatIsNotSaidIsTheRecommendedConfiguration() {
        Product product = products.create(input("name", "Support"));
        assertThat(product.type()).isEqualTo(ProductType.SERVICE);
        assertThat(product.unitId()).isEqualTo(desk.unit("Hours").id());
        assertThat(product.invoicingPolicy()).isEqualTo(InvoicingPolicy.PREPAID);
        assertThat(product.createOnOrder()).isEqualTo(CreateOnOrder.NOTHING);
        assertThat(product.price()).isEqualTo(Decimal.ZERO);
        assertThat(product.upsellThreshold()).isEqualTo(Decimal.HUNDRED);
        assertThat(product.active()).isTrue();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "name, '', prepaid.error.required",
        "price, -1, prepaid.error.negative",
        "price, cheap, prepaid.error.not.number",
        "price, 0.1234567, prepaid.error.number.places",
        "unit, 987654, prepaid.error.unknown.record",
        "unit, hours, prepaid.error.not.whole",
        "type, thing, prepaid.error.not.choice",
        "invoicingPolicy, later, prepaid.error.not.choice",
        "createOnOrder, tasks, prepaid.error.not.choice",
        "project, NOPE, prepaid.error.unknown.project",
        "upsellThreshold, 0, prepaid.error.not.positive",
        "active, maybe, prepaid.error.not.flag",
        "taxes, 21, prepaid.error.not.wholes",
        "colour, red, prepaid.error.unknown.field"
    })
    void aBadFieldIsNamedAndNothingIsSaved(String field, String value, String key) {
        Map<String, Object> entered = with(fields("name", "Support", "createOnOrder", "task"), field, value);
        int before = products.list(RecordQuery.ALL).total();
        assertThatThrownBy(() -> products.create(input(entered)))
                .satisfies(
                        refused -> assertThat(((InvalidInput) refused).errors()).anySatisfy(error -> {
                            assertThat(error.field()).isEqualTo(field);
                            assertThat(error.message().key()).isEqualTo(key);
                        }));
        assertThat(products.list(RecordQuery.ALL).total()).isEqualTo(before);
    }

    @Test
    void goodsMakeNoTasksAndAreNotBilledByTime() {
        assertRefusedAt(
                () -> products.create(input(
                        "name", "Keyboard", "type", "goods", "createOnOrder", "task", "invoicingPolicy", "timesheets")),
                "createOnOrder: prepaid.product.goods.create",
                "invoicingPolicy: prepaid.product.goods.policy");
    }

    @Test
    void aServiceThatMakesTasksIsSoldInTime() {
        assertRefusedAt(
                () -> products.create(input(
                        "name",
                        "Audit",
                        "createOnOrder",
                        "task",
                        "unit",
                        desk.unit("Units").id())),
                "unit: prepaid.product.task.unit");
    }

    @Test
    void aFixedProjectIsForTasksOnly() {
        assertRefusedAt(
                () -> products.create(input("name", "Audit", "project", "SER")),
                "project: prepaid.product.project.unused");
    }

    @Test
    void anUnknownTaxIsNamed() {
        assertRefusedAt(
                () -> products.create(input("name", "Audit", "taxes", List.of(987_654))),
                "taxes[0]: prepaid.error.unknown.record");
    }

    @Test
    void aTemplateIsAnIssueThatWhoChoosesItMaySee() {
        IssueRef template = desk.jira.issue(desk.help, "How we do it");
        long product = desk.product("Audit", "templateIssue", template.key());
        assertThat(products.get(product).templateIssueId()).isEqualTo(template.id());
        desk.jira.deny(FakeJira.BOB, "browse", desk.help);
        desk.jira.login(FakeJira.BOB);
        assertRefusedAt(
                () -> desk.product("Other", "templateIssue", template.key()),
                "templateIssue: prepaid.error.unknown.issue");
        assertRefusedAt(
                () -> desk.product("Other", "templateIssue", "HELP-999"), "templateIssue: prepaid.error.unknown.issue");
    }

    @Test
    void aTemplateThatWasChosenStaysWhoeverSavesTheProduct() {
        IssueRef template = desk.jira.issue(desk.help, "How we do it");
        long product = desk.product("Audit", "templateIssue", template.key());
        desk.jira.deny(FakeJira.BOB, "browse", desk.help);
        desk.jira.login(FakeJira.BOB);
        products.update(
                product,
                input("name", "Audits", "createOnOrder", "task", "templateIssue", template.key(), "version", 1));
        assertThat(products.get(product).templateIssueId()).isEqualTo(template.id());
    }

    @Test
    void aTemplateIsForTasksAndIsNoPartOfAnother() {
        IssueRef template = desk.jira.issue(desk.help, "How we do it");
        IssueRef part = desk.jira.subTask(template, "First step");
        assertRefusedAt(
                () -> products.create(input("name", "Audit", "templateIssue", part.key())),
                "templateIssue: prepaid.product.template.unused",
                "templateIssue: prepaid.product.template.part");
    }

    @Test
    void aStaleSaveIsAConflictAndAnAbsentOneIsNotFound() {
        products.update(desk.prepaidSupport, input("name", "First", "version", 1));
        assertThatThrownBy(() -> products.update(desk.prepaidSupport, input("name", "Second", "version", 1)))
                .isInstanceOf(Conflict.class);
        assertThat(products.get(desk.prepaidSupport).name()).isEqualTo("First");
        assertThatThrownBy(() -> products.get(987_654)).isInstanceOf(NotFound.class);
    }

    @Test
    void oneThatWasOrderedIsArchivedRatherThanDeleted() {
        desk.quotation(desk.acme, line(desk.prepaidSupport, "1"));
        assertThatThrownBy(() -> products.delete(desk.prepaidSupport)).isInstanceOf(Conflict.class);
        products.update(desk.prepaidSupport, input("name", "Prepaid support", "active", false, "version", 1));
        assertRefusedAt(
                () -> desk.quotation(desk.acme, line(desk.prepaidSupport, "1")),
                "lines[0].product: prepaid.order.product.archived");
        long unused = desk.product("Unused");
        products.delete(unused);
        assertThatThrownBy(() -> products.get(unused)).isInstanceOf(NotFound.class);
    }
}

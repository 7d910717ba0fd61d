package org.prepaidsupport.application.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;
import static org.prepaidsupport.fakes.Entered.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.customer.CustomerTable;
import org.prepaidsupport.application.customer.Customers;
import org.prepaidsupport.application.product.ProductTable;
import org.prepaidsupport.application.product.Products;
import org.prepaidsupport.application.table.ImportedRow.Outcome;
import org.prepaidsupport.application.tax.TaxTable;
import org.prepaidsupport.application.tax.Taxes;
import org.prepaidsupport.application.unit.UnitTable;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.product.Product;
import org.prepaidsupport.fakes.FakeJira;

class RecordTableTest extends DeskTest {

    private CustomerTable customers;

    @Override
    protected void prepare() {
        customers = desk.get(CustomerTable.class);
    }

    @Test
    void whatIsWrittenChangesNothingWhenItIsReadAgain() {
        long vat = desk.get(Taxes.class)
                .create(input("name", "VAT; reduced", "percent", "6"))
                .id();
        desk.product("With tax", "taxes", List.of(vat), "description", "Two\nlines");
        customer("Globex", "email", "a@globex.example", "parent", desk.acme, "domains", List.of("globex.example"));
        List<RecordTable<?>> tables =
                List.of(customers, desk.get(ProductTable.class), desk.get(TaxTable.class), desk.get(UnitTable.class));
        for (RecordTable<?> table : tables) {
            Sheet sheet = table.write(RecordQuery.ALL);
            assertThat(sheet.rows()).isNotEmpty();
            assertThat(table.read(sheet, false).rows())
                    .allSatisfy(row -> assertThat(row.outcome()).isEqualTo(Outcome.UNCHANGED));
        }
    }

    @Test
    void aTrialTellsWhatWouldChangeAndStoresNothing() {
        Import trial = customers.read(
                sheet("name,country,paymentDays", row(2, "ACME", "BE", "30"), row(3, "Globex", "DE", "")), true);
        assertThat(trial.kept()).isFalse();
        assertThat(trial.rows())
                .containsExactly(
                        new ImportedRow(
                                2,
                                Outcome.CHANGED,
                                "ACME",
                                List.of(
                                        new ImportedRow.Change("country", "", "BE"),
                                        new ImportedRow.Change("paymentDays", "", "30")),
                                List.of()),
                        new ImportedRow(
                                3,
                                Outcome.NEW,
                                "Globex",
                                List.of(
                                        new ImportedRow.Change("name", "", "Globex"),
                                        new ImportedRow.Change("country", "", "DE"),
                                        new ImportedRow.Change("active", "", "true")),
                                List.of()));
        assertThat(desk.get(Customers.class).list(RecordQuery.ALL).total()).isEqualTo(1);
        assertThat(acme().country()).isEmpty();
        assertThat(acme().version()).isEqualTo(1);
    }

    @Test
    void columnsThatAreNotThereStayAndEmptyCellsEmptyTheirField() {
        desk.get(Customers.class)
                .update(desk.acme, input("name", "ACME", "email", "a@acme.example", "country", "BE", "version", 1));
        Import done = customers.read(sheet("id,name,country", row(2, "" + desk.acme, "ACME Ltd", "")), false);
        assertThat(done.kept()).isTrue();
        assertThat(acme().name()).isEqualTo("ACME Ltd");
        assertThat(acme().email()).isEqualTo("a@acme.example");
        assertThat(acme().country()).isEmpty();
    }

    @Test
    void badRowsAreNamedAndKeepAllOthersOut() {
        Sheet sheet = sheet(
                "id,name,email,parent,members",
                row(2, "", "Globex", "nowhere", "", ""),
                row(3, "", "Hooli", "a@hooli.example", "Nobody", ""),
                row(4, "987654", "Initech", "", "", ""),
                row(5, "", "", "a@b.example", "", ""),
                row(6, "", "Umbrella", "", "", "carl; zoe"),
                row(7, "", "Vandelay", "", "ACME", ""),
                row(8, "", "Vandelay", "", "", ""));
        assertRefusedAt(
                () -> customers.read(sheet, false),
                "rows[2].email: prepaid.error.email",
                "rows[3].parent: prepaid.import.unknown",
                "rows[4].id: prepaid.error.unknown.record",
                "rows[5].name: prepaid.error.required",
                "rows[6].members[0]: prepaid.customer.member.taken",
                "rows[6].members[1]: prepaid.error.unknown.user",
                "rows[8].name: prepaid.import.twice");
        assertThat(desk.get(Customers.class).list(RecordQuery.ALL).total()).isEqualTo(1);
        assertThat(customers.read(sheet, true).count(Outcome.BAD)).isEqualTo(6);
    }

    @Test
    void aRowWithMoreCellsThanTheHeaderIsBadForOneOfThemIsAtTheWrongPlace() {
        assertRefusedAt(
                () -> customers.read(sheet("name,address", row(2, "ACME", "Main Street 1", " 1000 Brussels")), false),
                "rows[2]: prepaid.import.cells");
        customers.read(sheet("name,address", row(2, "ACME", "Main Street 1", " ")), false);
        assertThat(acme().address()).isEqualTo("Main Street 1");
    }

    @Test
    void aRowMayNameACustomerThatStandsAboveIt() {
        customers.read(sheet("name,parent", row(2, "Globex", ""), row(3, "Globex Belgium", "Globex")), false);
        List<Customer> all = desk.get(Customers.class).list(RecordQuery.ALL).items();
        assertThat(all).extracting(Customer::name).containsExactly("ACME", "Globex", "Globex Belgium");
        assertThat(all.get(2).parentId()).isEqualTo(all.get(1).id());
    }

    @Test
    void oneOfSeveralOfTheSameNameIsNamedByItsId() {
        long twin = customer("ACME");
        assertRefusedAt(
                () -> customers.read(sheet("name,country", row(2, "ACME", "BE")), false),
                "rows[2].name: prepaid.import.ambiguous");
        customers.read(sheet("id,name,country", row(2, "" + twin, "ACME", "BE")), false);
        assertThat(desk.get(Customers.class).get(twin).country()).isEqualTo("BE");
        assertThat(acme().country()).isEmpty();
    }

    @Test
    void theHeaderIsCheckedBeforeAnyRow() {
        assertRefusedAt(
                () -> customers.read(sheet("name,colour,Name", row(2, "a", "b", "c")), true),
                "header: prepaid.import.header.unknown",
                "header: prepaid.import.header.twice");
        assertRefusedAt(() -> customers.read(sheet("name"), true), "rows: prepaid.import.empty");
        List<Sheet.Row> many = IntStream.rangeClosed(0, Sheet.MOST_ROWS)
                .mapToObj(index -> row(index + 2, "C" + index))
                .toList();
        assertRefusedAt(() -> customers.read(new Sheet(List.of("name"), many), true), "rows: prepaid.import.rows");
    }

    @Test
    void productsNameTheirUnitAndTaxes() {
        Taxes taxes = desk.get(Taxes.class);
        long vat = taxes.create(input("name", "VAT", "percent", "21")).id();
        long eco = taxes.create(input("name", "Eco tax", "percent", "1")).id();
        ProductTable products = desk.get(ProductTable.class);
        products.read(
                sheet(
                        "name,unit,price,taxes,createOnOrder,project",
                        row(2, "Support by day", "Days", "800,5", "VAT; Eco tax", "task", "SER")),
                false);
        Product made = desk.get(Products.class).list(RecordQuery.ALL).items().stream()
                .filter(each -> each.name().equals("Support by day"))
                .findFirst()
                .orElseThrow();
        assertThat(made.unitId()).isEqualTo(desk.unit("Days").id());
        assertThat(made.price()).hasToString("800.5");
        assertThat(made.taxes()).containsExactly(vat, eco);
        assertRefusedAt(
                () -> products.read(sheet("name,unit,taxes", row(2, "Other", "Weeks", "VAT; GST")), false),
                "rows[2].unit: prepaid.import.unknown",
                "rows[2].taxes: prepaid.import.unknown");
    }

    @Test
    void whatTheRecordRefusesIsSaidOfTheRow() {
        desk.tenHours();
        Import trial =
                desk.get(UnitTable.class).read(sheet("name,ratio", row(2, "Hours", "2"), row(3, "Days", "wahr")), true);
        assertThat(trial.rows().get(0).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message().key()).isEqualTo("prepaid.unit.used.ratio"));
        assertThat(trial.rows().get(1).errors()).singleElement().satisfies(error -> assertThat(error.field())
                .isEqualTo("ratio"));
    }

    @Test
    void flagsAreReadAsSpreadsheetsTranslateThem() {
        customers.read(sheet("name,active", row(2, "ACME", "FALSCH")), false);
        assertThat(acme().active()).isFalse();
        customers.read(sheet("name,active", row(2, "ACME", "Vrai")), false);
        assertThat(acme().active()).isTrue();
    }

    @Test
    void onlyBillingStaffBringsSheetsIn() {
        desk.jira.login(FakeJira.ANNA);
        assertThatThrownBy(() -> customers.read(sheet("name", row(2, "Globex")), true))
                .isInstanceOf(Forbidden.class);
    }

    private long customer(String name, Object... more) {
        List<Object> all = new ArrayList<>(List.of("name", name));
        all.addAll(Arrays.asList(more));
        return desk.get(Customers.class).create(input(all.toArray())).id();
    }

    private Customer acme() {
        return desk.get(Customers.class).get(desk.acme);
    }

    private static Sheet sheet(String header, Sheet.Row... rows) {
        return new Sheet(List.of(header.split(",")), List.of(rows));
    }

    private static Sheet.Row row(long line, String... cells) {
        return new Sheet.Row(line, List.of(cells));
    }
}

package org.prepaidsupport.application.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;
import static org.prepaidsupport.fakes.Entered.fields;
import static org.prepaidsupport.fakes.Entered.input;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.settings.Settings;
import org.prepaidsupport.domain.settings.TaxRounding;

class SettingsServiceTest extends DeskTest {

    private SettingsService settings;

    @Override
    protected void prepare() {
        settings = desk.get(SettingsService.class);
    }

    @Test
    void areReadAsTheyWereEntered() {
        Settings saved = settings.update(input(
                "version",
                0,
                "unitsOfMeasure",
                true,
                "billingGroups",
                List.of("jira-software-users"),
                "actingUser",
                "BOB",
                "company",
                fields("name", "Acme", "vatId", "BE 0477.472.701"),
                "defaultCurrency",
                "CHF",
                "quotationValidityDays",
                "0",
                "paymentDays",
                14,
                "taxRounding",
                "document",
                "invoicePattern",
                "RE{number}",
                "upsellThresholds",
                List.of("90", 50, 90)));
        assertThat(settings.get()).isEqualTo(saved);
        assertThat(saved.unitsOfMeasure()).isTrue();
        assertThat(saved.actingUser()).isEqualTo("bob");
        assertThat(saved.company().name()).isEqualTo("Acme");
        assertThat(saved.company().vatId()).isEqualTo("BE0477472701");
        assertThat(saved.paymentDays()).isEqualTo(14);
        assertThat(saved.invoicePattern().text()).isEqualTo("RE{number}");
        assertThat(saved.upsellThresholds()).containsExactly(50, 90);
        assertThat(saved.taxRounding()).isEqualTo(TaxRounding.DOCUMENT);
        assertThat(saved.billingViewerGroups()).isEqualTo(Settings.INITIAL.billingViewerGroups());
    }

    @Test
    void everyBadFieldIsNamedAndNothingIsSaved() {
        assertRefusedAt(
                () -> settings.update(input(
                        "unitsOfMeasure",
                        "some",
                        "billingGroups",
                        List.of("no such group"),
                        "actingUser",
                        "nobody",
                        "company",
                        fields("name", 7, "vatId", "BE1", "colour", "red"),
                        "defaultCurrency",
                        "EURO",
                        "quotationValidityDays",
                        "-1",
                        "paymentDays",
                        5000,
                        "taxRounding",
                        "never",
                        "invoicePattern",
                        "INV",
                        "creditNotePattern",
                        "INV/{year}/{number}",
                        "invoiceTimeDetails",
                        "some",
                        "upsellThresholds",
                        List.of(0, "80", "x", 1001),
                        "colour",
                        "red")),
                "version: prepaid.error.required",
                "unitsOfMeasure: prepaid.error.not.flag",
                "billingGroups[0]: prepaid.settings.unknown.group",
                "actingUser: prepaid.error.unknown.user",
                "company.name: prepaid.error.not.text",
                "company.vatId: prepaid.customer.vat.form",
                "company.colour: prepaid.error.unknown.field",
                "defaultCurrency: prepaid.error.currency",
                "quotationValidityDays: prepaid.settings.days",
                "paymentDays: prepaid.settings.days",
                "taxRounding: prepaid.error.not.choice",
                "invoicePattern: prepaid.settings.pattern",
                "invoiceTimeDetails: prepaid.error.not.flag",
                "upsellThresholds[2]: prepaid.error.not.whole",
                "upsellThresholds[0]: prepaid.settings.threshold",
                "upsellThresholds[2]: prepaid.settings.threshold",
                "creditNotePattern: prepaid.settings.pattern.same",
                "colour: prepaid.error.unknown.field");
        assertThat(settings.get()).isEqualTo(Settings.INITIAL);
    }

    @Test
    void aStaleSaveIsAConflict() {
        settings.update(input("version", 0));
        assertThatThrownBy(() -> settings.update(input("version", 0))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> settings.update(input("version", (1L << 32) + 1)))
                .isInstanceOf(Conflict.class);
    }
}

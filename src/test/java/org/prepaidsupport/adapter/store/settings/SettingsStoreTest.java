package org.prepaidsupport.adapter.store.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.adapter.store.StoreTest;
import org.prepaidsupport.application.settings.SettingsStore;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.settings.Company;
import org.prepaidsupport.domain.settings.NumberPattern;
import org.prepaidsupport.domain.settings.ProjectKeys;
import org.prepaidsupport.domain.settings.Settings;
import org.prepaidsupport.domain.settings.TaxRounding;

class SettingsStoreTest extends StoreTest {

    private static final Settings OURS = new Settings(
            true,
            List.of("sales team", "büro"),
            List.of(),
            "jira-user-10100",
            "Service task",
            new ProjectKeys("{customer}{letters}"),
            new Company("Acme = \"support\"\\", "Main Street 1\n1000 Brussels #2", "BE0477472701", "a@b.example", ""),
            Currency.getInstance("CHF"),
            true,
            0,
            14,
            TaxRounding.DOCUMENT,
            new NumberPattern("RE-{number:3}"),
            new NumberPattern("GU-{number:3}"),
            false,
            List.of(50, 80),
            0);

    private SettingsStore settings;

    @Override
    protected void prepare() {
        settings = store(SettingsStore.class);
    }

    @Test
    void areTheInitialOnesBeforeAnybodySavedAny() {
        assertThat(settings.get()).isEqualTo(Settings.INITIAL);
    }

    @Test
    void areReadAsTheyWereSaved() {
        Settings saved = stored(() -> settings.save(OURS));
        assertThat(settings.get()).isEqualTo(saved);
        assertThat(saved.version()).isEqualTo(1);
        assertThat(saved).usingRecursiveComparison().ignoringFields("version").isEqualTo(OURS);
    }

    @Test
    void theLastSavedOnesCount() {
        stored(() -> settings.save(OURS));
        Settings changed = withVersion(Settings.INITIAL, 1);
        Settings saved = stored(() -> settings.save(changed));
        assertThat(settings.get()).isEqualTo(saved).isEqualTo(withVersion(Settings.INITIAL, 2));
    }

    @Test
    void aStaleSaveIsRefused() {
        Settings saved = stored(() -> settings.save(OURS));
        assertThatThrownBy(() -> stored(() -> settings.save(Settings.INITIAL))).isInstanceOf(Conflict.class);
        assertThat(settings.get()).isEqualTo(saved);
    }

    @Test
    void ofTwoWhoSaveAtOnceOneWins() throws InterruptedException {
        List<Object> outcomes = race(2, (racer, everybodyIsHere) -> {
            everybodyIsHere.run();
            return settings.save(OURS);
        });
        assertThat(outcomes).filteredOn(each -> each instanceof Settings).hasSize(1);
        assertThat(settings.get().version()).isEqualTo(1);
    }

    @Test
    void areReadInOneStatement() {
        stored(() -> settings.save(OURS));
        assertThat(statements(settings::get)).isEqualTo(1);
    }

    private static Settings withVersion(Settings of, int version) {
        return new Settings(
                of.unitsOfMeasure(),
                of.billingGroups(),
                of.billingViewerGroups(),
                of.actingUser(),
                of.taskIssueType(),
                of.projectKeys(),
                of.company(),
                of.defaultCurrency(),
                of.lockConfirmedOrders(),
                of.quotationValidityDays(),
                of.paymentDays(),
                of.taxRounding(),
                of.invoicePattern(),
                of.creditNotePattern(),
                of.invoiceTimeDetails(),
                of.upsellThresholds(),
                version);
    }
}

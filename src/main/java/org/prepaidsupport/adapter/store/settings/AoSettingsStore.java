package org.prepaidsupport.adapter.store.settings;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.Copies;
import org.prepaidsupport.application.settings.SettingsStore;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.settings.Company;
import org.prepaidsupport.domain.settings.NumberPattern;
import org.prepaidsupport.domain.settings.ProjectKeys;
import org.prepaidsupport.domain.settings.Settings;
import org.prepaidsupport.domain.settings.TaxRounding;
import org.springframework.stereotype.Component;

/** Each save adds a row with the next version; old ones are kept as history. */
@Component
class AoSettingsStore implements SettingsStore {

    private static final String KIND = SettingsRow.class.getSimpleName();
    private static final String LATEST = "latest";

    private final ActiveObjects rows;
    private final Copies copies;

    AoSettingsStore(ActiveObjects rows, Copies copies) {
        this.rows = rows;
        this.copies = copies;
        copies.keeps(KIND);
    }

    @Override
    public Settings get() {
        return Objects.requireNonNull(copies.records(KIND, List.of(LATEST), any -> Map.of(LATEST, latest()))
                .get(LATEST));
    }

    private Settings latest() {
        SettingsRow[] latest = rows.find(
                SettingsRow.class,
                Query.select().order(SettingsRow.VERSION + " DESC").limit(1));
        return latest.length == 0 ? Settings.INITIAL : read(latest[0]);
    }

    @Override
    public Settings save(Settings settings) {
        if (get().version() != settings.version()) {
            throw new Conflict("prepaid.error.stale");
        }
        Settings saved = read(rows.create(
                SettingsRow.class,
                new DBParam("VERSION", settings.version() + 1),
                new DBParam("CONTENT", write(settings))));
        copies.changed(KIND);
        return saved;
    }

    private static String write(Settings settings) {
        Properties content = new Properties();
        content.setProperty("unitsOfMeasure", String.valueOf(settings.unitsOfMeasure()));
        content.setProperty("billingGroups", String.join("\n", settings.billingGroups()));
        content.setProperty("billingViewerGroups", String.join("\n", settings.billingViewerGroups()));
        content.setProperty("actingUser", settings.actingUser() == null ? "" : settings.actingUser());
        content.setProperty("taskIssueType", settings.taskIssueType());
        content.setProperty("projectKeys", settings.projectKeys().pattern());
        content.setProperty("company.name", settings.company().name());
        content.setProperty("company.address", settings.company().address());
        content.setProperty("company.vatId", settings.company().vatId());
        content.setProperty("company.email", settings.company().email());
        content.setProperty("company.iban", settings.company().iban());
        content.setProperty("defaultCurrency", settings.defaultCurrency().getCurrencyCode());
        content.setProperty("lockConfirmedOrders", String.valueOf(settings.lockConfirmedOrders()));
        content.setProperty("quotationValidityDays", String.valueOf(settings.quotationValidityDays()));
        content.setProperty("paymentDays", String.valueOf(settings.paymentDays()));
        content.setProperty("taxRounding", settings.taxRounding().name());
        content.setProperty("invoicePattern", settings.invoicePattern().text());
        content.setProperty("creditNotePattern", settings.creditNotePattern().text());
        content.setProperty("invoiceTimeDetails", String.valueOf(settings.invoiceTimeDetails()));
        content.setProperty(
                "upsellThresholds",
                settings.upsellThresholds().stream().map(String::valueOf).collect(Collectors.joining("\n")));
        StringWriter text = new StringWriter();
        try {
            content.store(text, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static Settings read(SettingsRow row) {
        Properties content = new Properties();
        try {
            content.load(new StringReader(row.getContent() == null ? "" : row.getContent()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Settings(
                Boolean.parseBoolean(content.getProperty("unitsOfMeasure")),
                lines(content, "billingGroups"),
                lines(content, "billingViewerGroups"),
                emptyAsNull(content.getProperty("actingUser", "")),
                content.getProperty("taskIssueType", Settings.INITIAL.taskIssueType()),
                new ProjectKeys(content.getProperty("projectKeys", ProjectKeys.INITIAL.pattern())),
                new Company(
                        content.getProperty("company.name", ""),
                        content.getProperty("company.address", ""),
                        content.getProperty("company.vatId", ""),
                        content.getProperty("company.email", ""),
                        content.getProperty("company.iban", "")),
                Currency.getInstance(content.getProperty("defaultCurrency", "EUR")),
                Boolean.parseBoolean(content.getProperty("lockConfirmedOrders")),
                Integer.parseInt(content.getProperty("quotationValidityDays", "30")),
                Integer.parseInt(content.getProperty("paymentDays", "0")),
                TaxRounding.valueOf(content.getProperty("taxRounding", "LINE")),
                new NumberPattern(content.getProperty("invoicePattern", NumberPattern.INVOICES.text())),
                new NumberPattern(content.getProperty("creditNotePattern", NumberPattern.CREDIT_NOTES.text())),
                Boolean.parseBoolean(content.getProperty("invoiceTimeDetails", "true")),
                content.getProperty("upsellThresholds", "80")
                        .lines()
                        .map(Integer::valueOf)
                        .toList(),
                row.getVersion());
    }

    private static List<String> lines(Properties content, String key) {
        return content.getProperty(key, "").lines().toList();
    }

    private static @Nullable String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

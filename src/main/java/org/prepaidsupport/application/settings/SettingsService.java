package org.prepaidsupport.application.settings;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.access.TopBar;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.input.VatIds;
import org.prepaidsupport.application.jira.JiraUsers;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.settings.Company;
import org.prepaidsupport.domain.settings.NumberPattern;
import org.prepaidsupport.domain.settings.ProjectKeys;
import org.prepaidsupport.domain.settings.Settings;
import org.prepaidsupport.domain.settings.TaxRounding;
import org.springframework.stereotype.Component;

/** The settings; administrators write, billing and viewers read. */
@Component
public class SettingsService {

    private static final int LONGEST_TERM = 3650;
    private static final int HIGHEST_PERCENT = 1000;
    private static final Set<String> KNOWN = Set.of(
            "unitsOfMeasure",
            "billingGroups",
            "billingViewerGroups",
            "actingUser",
            "taskIssueType",
            "projectKeys",
            "company",
            "defaultCurrency",
            "lockConfirmedOrders",
            "quotationValidityDays",
            "paymentDays",
            "taxRounding",
            "invoicePattern",
            "creditNotePattern",
            "invoiceTimeDetails",
            "upsellThresholds",
            "version");
    private static final Set<String> COMPANY = Set.of("name", "address", "vatId", "email", "iban");

    private final Access access;
    private final SettingsStore store;
    private final JiraUsers users;
    private final Transactions transactions;
    private final TopBar topBar;

    public SettingsService(
            Access access, SettingsStore store, JiraUsers users, Transactions transactions, TopBar topBar) {
        this.access = access;
        this.store = store;
        this.users = users;
        this.transactions = transactions;
        this.topBar = topBar;
    }

    public Settings get() {
        access.requireBillingViewer();
        return store.get();
    }

    /** Replaces the settings; what is absent becomes what it was before anybody saved any. */
    public Settings update(Input input) {
        access.requireAdministrator();
        Settings before = store.get();
        Settings entered = read(input, before);
        if (entered.version() != before.version()) {
            throw new Conflict("prepaid.error.stale");
        }
        Settings saved = transactions.run(() -> store.save(entered));
        topBar.change();
        return saved;
    }

    private Settings read(Input input, Settings before) {
        input.allowOnly(KNOWN, Set.of());
        int version = input.version();
        Settings initial = Settings.INITIAL;
        Settings entered = new Settings(
                input.flag("unitsOfMeasure").orElse(initial.unitsOfMeasure()),
                groups(input, "billingGroups", initial.billingGroups(), before.billingGroups()),
                groups(input, "billingViewerGroups", initial.billingViewerGroups(), before.billingViewerGroups()),
                actingUser(input).orElse(null),
                input.text("taskIssueType", 60).orElse(initial.taskIssueType()),
                projectKeys(input),
                company(input),
                currency(input),
                input.flag("lockConfirmedOrders").orElse(initial.lockConfirmedOrders()),
                days(input, "quotationValidityDays", initial.quotationValidityDays()),
                days(input, "paymentDays", initial.paymentDays()),
                input.choice("taxRounding", TaxRounding.class).orElse(initial.taxRounding()),
                pattern(input, "invoicePattern", initial.invoicePattern()),
                pattern(input, "creditNotePattern", initial.creditNotePattern()),
                input.flag("invoiceTimeDetails").orElse(initial.invoiceTimeDetails()),
                thresholds(input, initial.upsellThresholds()),
                version);
        input.require(
                !entered.invoicePattern().equals(entered.creditNotePattern()),
                "creditNotePattern",
                "prepaid.settings.pattern.same");
        input.validation().check();
        return entered;
    }

    private static NumberPattern pattern(Input input, String field, NumberPattern absent) {
        Optional<String> text = input.text(field, NumberPattern.LONGEST);
        text.ifPresent(each ->
                input.require(NumberPattern.isPattern(each), field, "prepaid.settings.pattern", "{number}", "{year}"));
        return text.filter(NumberPattern::isPattern).map(NumberPattern::new).orElse(absent);
    }

    private static List<Integer> thresholds(Input input, List<Integer> absent) {
        if (!input.names("upsellThresholds")) {
            return absent;
        }
        List<Long> percents = input.wholes("upsellThresholds");
        for (int index = 0; index < percents.size(); index++) {
            long percent = percents.get(index);
            input.require(
                    percent >= 1 && percent <= HIGHEST_PERCENT,
                    "upsellThresholds[" + index + "]",
                    "prepaid.settings.threshold",
                    HIGHEST_PERCENT);
        }
        return percents.stream()
                .filter(each -> each >= 1 && each <= HIGHEST_PERCENT)
                .map(Long::intValue)
                .toList();
    }

    private static int days(Input input, String field, int absent) {
        long days = input.whole(field).orElse((long) absent);
        input.require(days >= 0 && days <= LONGEST_TERM, field, "prepaid.settings.days");
        return days >= 0 && days <= LONGEST_TERM ? (int) days : absent;
    }

    /** Groups that were named before are taken as they are, so that a deleted one doesn't block other changes. */
    private List<String> groups(Input input, String field, List<String> absent, List<String> before) {
        if (!input.names(field)) {
            return absent;
        }
        List<String> groups = input.texts(field);
        for (int index = 0; index < groups.size(); index++) {
            String group = groups.get(index);
            input.require(
                    before.contains(group) || absent.contains(group) || users.groupExists(group),
                    field + "[" + index + "]",
                    "prepaid.settings.unknown.group",
                    group);
        }
        return groups;
    }

    private Optional<String> actingUser(Input input) {
        return input.text("actingUser", 255).flatMap(entered -> {
            Optional<String> key = users.key(entered);
            input.require(key.isPresent(), "actingUser", "prepaid.error.unknown.user", entered);
            return key;
        });
    }

    private static ProjectKeys projectKeys(Input input) {
        ProjectKeys entered =
                input.text("projectKeys", 60).map(ProjectKeys::new).orElse(ProjectKeys.INITIAL);
        input.require(
                entered.isValid(), "projectKeys", "prepaid.settings.project.keys.refused", "{order}", "{letters}");
        return entered;
    }

    private static Currency currency(Input input) {
        Optional<String> code = input.text("defaultCurrency", 255);
        Optional<Currency> known = code.flatMap(wanted -> Currency.getAvailableCurrencies().stream()
                .filter(each -> each.getCurrencyCode().equals(wanted))
                .findFirst());
        input.require(code.isEmpty() || known.isPresent(), "defaultCurrency", "prepaid.error.currency");
        return known.orElse(Settings.INITIAL.defaultCurrency());
    }

    private static Company company(Input input) {
        return input.object("company")
                .map(company -> {
                    company.allowOnly(COMPANY, Set.of());
                    return new Company(
                            company.text("name", 255).orElse(""),
                            company.text("address", 2000).orElse(""),
                            VatIds.read(company, "vatId", ""),
                            company.text("email", 255).orElse(""),
                            company.text("iban", 40).orElse(""));
                })
                .orElse(Company.NONE);
    }
}

package org.prepaidsupport.adapter.rest;

import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.delivery.OpenRecount;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.JiraProjects;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.customer.Language;
import org.prepaidsupport.domain.money.Money;
import org.prepaidsupport.domain.product.CreateOnOrder;
import org.prepaidsupport.domain.product.InvoicingPolicy;
import org.prepaidsupport.domain.product.Product;
import org.prepaidsupport.domain.product.ProductType;
import org.prepaidsupport.domain.settings.Company;
import org.prepaidsupport.domain.settings.Settings;
import org.prepaidsupport.domain.settings.TaxRounding;
import org.prepaidsupport.domain.tax.Tax;
import org.prepaidsupport.domain.team.AtZero;
import org.prepaidsupport.domain.team.AutoAssign;
import org.prepaidsupport.domain.team.HelpdeskTeam;
import org.prepaidsupport.domain.unit.UnitCategory;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.springframework.stereotype.Component;

/** Plain records as JSON: ids of projects and issues become keys, everything else stays what it is. */
@Component
class RecordJson {

    private final JiraProjects projects;
    private final JiraIssues issues;

    RecordJson(JiraProjects projects, JiraIssues issues) {
        this.projects = projects;
        this.issues = issues;
    }

    record SettingsJson(
            boolean unitsOfMeasure,
            List<String> billingGroups,
            List<String> billingViewerGroups,
            @Nullable String actingUser,
            String taskIssueType,
            String projectKeys,
            Company company,
            Currency defaultCurrency,
            boolean lockConfirmedOrders,
            int quotationValidityDays,
            int paymentDays,
            TaxRounding taxRounding,
            String invoicePattern,
            String creditNotePattern,
            boolean invoiceTimeDetails,
            List<Integer> upsellThresholds,
            int version) {}

    record TeamJson(
            long id,
            String name,
            List<String> projects,
            boolean timesheetOnTicket,
            @Nullable String timesheetProject,
            boolean timeReinvoicing,
            AutoAssign autoAssign,
            boolean agentsMayWaive,
            AtZero atZero,
            MoveJson.@Nullable Recount recount,
            int version) {}

    record UnitJson(
            long id,
            String name,
            UnitCategory category,
            Decimal ratio,
            Decimal rounding,
            boolean active,
            int version) {}

    record TaxJson(long id, String name, Decimal percent, boolean priceIncluded, boolean active, int version) {}

    record CustomerJson(
            long id,
            String name,
            String email,
            String address,
            String country,
            String vatId,
            @Nullable Language language,
            @Nullable Currency currency,
            @Nullable Integer paymentDays,
            @Nullable Long parent,
            List<String> members,
            List<String> domains,
            List<String> organizations,
            boolean active,
            int version) {}

    record ProductJson(
            long id,
            String name,
            String description,
            ProductType type,
            long unit,
            Decimal price,
            Currency currency,
            List<Long> taxes,
            InvoicingPolicy invoicingPolicy,
            CreateOnOrder createOnOrder,
            @Nullable String project,
            @Nullable String issueType,
            @Nullable String templateIssue,
            @Nullable String templateProject,
            Decimal upsellThreshold,
            boolean active,
            int version) {}

    SettingsJson of(Settings settings) {
        return new SettingsJson(
                settings.unitsOfMeasure(),
                settings.billingGroups(),
                settings.billingViewerGroups(),
                settings.actingUser(),
                settings.taskIssueType(),
                settings.projectKeys().pattern(),
                settings.company(),
                settings.defaultCurrency(),
                settings.lockConfirmedOrders(),
                settings.quotationValidityDays(),
                settings.paymentDays(),
                settings.taxRounding(),
                settings.invoicePattern().text(),
                settings.creditNotePattern().text(),
                settings.invoiceTimeDetails(),
                settings.upsellThresholds(),
                settings.version());
    }

    TeamJson of(HelpdeskTeam team, Optional<OpenRecount> recount) {
        return new TeamJson(
                team.id(),
                team.name(),
                keys(team.projectIds()),
                team.timesheetOnTicket(),
                key(team.timesheetProjectId()),
                team.timeReinvoicing(),
                team.autoAssign(),
                team.agentsMayWaive(),
                team.atZero(),
                MoveJson.of(recount),
                team.version());
    }

    UnitJson of(UnitOfMeasure unit) {
        return new UnitJson(
                unit.id(), unit.name(), unit.category(), unit.ratio(), unit.rounding(), unit.active(), unit.version());
    }

    TaxJson of(Tax tax) {
        return new TaxJson(tax.id(), tax.name(), tax.percent(), tax.priceIncluded(), tax.active(), tax.version());
    }

    CustomerJson of(Customer customer) {
        return new CustomerJson(
                customer.id(),
                customer.name(),
                customer.email(),
                customer.address(),
                customer.country(),
                customer.vatId(),
                customer.terms().language(),
                customer.terms().currency(),
                customer.terms().paymentDays(),
                customer.parentId(),
                customer.reporters().members(),
                customer.reporters().domains(),
                customer.reporters().organizations(),
                customer.active(),
                customer.version());
    }

    ProductJson of(Product product) {
        return new ProductJson(
                product.id(),
                product.name(),
                product.description(),
                product.type(),
                product.unitId(),
                product.price(),
                product.currency(),
                product.taxes(),
                product.invoicingPolicy(),
                product.createOnOrder(),
                key(product.projectId()),
                product.issueType(),
                issueKey(product.templateIssueId()),
                key(product.templateProjectId()),
                product.upsellThreshold(),
                product.active(),
                product.version());
    }

    /** A price in a currency, with as many decimals as it has and at least the currency's. */
    static String price(Decimal price, Currency currency) {
        int decimals = Math.max(Money.decimals(currency), price.value().scale());
        return price.value().setScale(decimals).toPlainString();
    }

    /** The key of a project as it is now; null where there is none, or it is gone. */
    @Nullable
    String key(@Nullable Long projectId) {
        return Optional.ofNullable(projectId)
                .flatMap(projects::byId)
                .map(ProjectRef::key)
                .orElse(null);
    }

    @Nullable
    private String issueKey(@Nullable Long issueId) {
        return Optional.ofNullable(issueId)
                .flatMap(issues::byId)
                .map(IssueRef::key)
                .orElse(null);
    }

    private List<String> keys(Collection<Long> projectIds) {
        return projectIds.stream().map(this::key).filter(Objects::nonNull).toList();
    }
}

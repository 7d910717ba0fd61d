package org.prepaidsupport.application.product;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.input.Price;
import org.prepaidsupport.application.jira.IssuePermissions;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.JiraProjects;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.settings.SettingsStore;
import org.prepaidsupport.application.tax.TaxStore;
import org.prepaidsupport.application.unit.UnitStore;
import org.prepaidsupport.application.unit.Units;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.product.CreateOnOrder;
import org.prepaidsupport.domain.product.InvoicingPolicy;
import org.prepaidsupport.domain.product.Product;
import org.prepaidsupport.domain.product.ProductType;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.springframework.stereotype.Component;

/**
 * Reads what was entered about a product, with the constraints between its fields (Odoo: only services make tasks; a
 * project of its own excludes a fixed one).
 */
@Component
class ProductInput {

    private static final Set<String> KNOWN = Set.of(
            "name",
            "description",
            "type",
            "unit",
            "price",
            "currency",
            "taxes",
            "invoicingPolicy",
            "createOnOrder",
            "project",
            "issueType",
            "templateIssue",
            "templateProject",
            "upsellThreshold",
            "active",
            "version");

    private final UnitStore unitStore;
    private final Units units;
    private final TaxStore taxes;
    private final JiraProjects projects;
    private final JiraIssues issues;
    private final IssuePermissions permissions;
    private final SettingsStore settings;

    ProductInput(
            UnitStore unitStore,
            Units units,
            TaxStore taxes,
            JiraProjects projects,
            JiraIssues issues,
            IssuePermissions permissions,
            SettingsStore settings) {
        this.unitStore = unitStore;
        this.units = units;
        this.taxes = taxes;
        this.projects = projects;
        this.issues = issues;
        this.permissions = permissions;
        this.settings = settings;
    }

    /** @throws org.prepaidsupport.domain.InvalidInput naming every bad field */
    Product read(Input input, Optional<Product> stored) {
        input.allowOnly(KNOWN, Set.of("id", "unitName"));
        ProductType type = input.choice("type", ProductType.class).orElse(ProductType.SERVICE);
        CreateOnOrder create =
                input.choice("createOnOrder", CreateOnOrder.class).orElse(CreateOnOrder.NOTHING);
        Optional<UnitOfMeasure> unit = unit(input);
        Optional<Long> project = project(input);
        InvoicingPolicy policy =
                input.choice("invoicingPolicy", InvoicingPolicy.class).orElse(InvoicingPolicy.PREPAID);
        constraints(input, type, create, policy, unit, project);
        Optional<Price> price = input.price("price");
        Product product = new Product(
                stored.map(Product::id).orElse(0L),
                input.requiredText("name", 255),
                input.text("description", 2000).orElse(""),
                type,
                unit.map(UnitOfMeasure::id).orElse(0L),
                price.map(Price::amount).orElse(Decimal.ZERO),
                price.flatMap(Price::currency)
                        .or(() -> input.currency("currency"))
                        .or(() -> stored.map(Product::currency))
                        .orElseGet(() -> settings.get().defaultCurrency()),
                taxes(input),
                policy,
                create,
                project.orElse(null),
                input.text("issueType", 60).orElse(null),
                template(input, create, stored).orElse(null),
                templateProject(input, create, stored).orElse(null),
                threshold(input),
                input.flag("active").orElse(true),
                stored.map(Product::version).orElse(0));
        input.validation().check();
        return product;
    }

    private static void constraints(
            Input input,
            ProductType type,
            CreateOnOrder create,
            InvoicingPolicy policy,
            Optional<UnitOfMeasure> unit,
            Optional<Long> project) {
        boolean service = type == ProductType.SERVICE;
        input.require(service || create == CreateOnOrder.NOTHING, "createOnOrder", "prepaid.product.goods.create");
        input.require(
                service || policy == InvoicingPolicy.PREPAID || policy == InvoicingPolicy.MANUAL,
                "invoicingPolicy",
                "prepaid.product.goods.policy");
        input.require(
                !create.makesTask() || unit.map(UnitOfMeasure::isTime).orElse(true),
                "unit",
                "prepaid.product.task.unit");
        input.require(project.isEmpty() || create == CreateOnOrder.TASK, "project", "prepaid.product.project.unused");
    }

    private Optional<UnitOfMeasure> unit(Input input) {
        Optional<Long> id = input.whole("unit");
        Optional<UnitOfMeasure> unit = id.isPresent() ? unitStore.byId(id.get()) : Optional.of(units.hours());
        input.require(unit.isPresent(), "unit", "prepaid.error.unknown.record");
        return unit;
    }

    private static Decimal threshold(Input input) {
        Decimal threshold = input.decimal("upsellThreshold").orElse(Decimal.HUNDRED);
        input.require(threshold.isPositive(), "upsellThreshold", "prepaid.error.not.positive");
        return threshold;
    }

    private Optional<Long> project(Input input) {
        return input.text("project", 255).flatMap(key -> {
            Optional<ProjectRef> project = projects.byKey(key);
            input.require(project.isPresent(), "project", "prepaid.error.unknown.project", key);
            return project.map(ProjectRef::id);
        });
    }

    private List<Long> taxes(Input input) {
        List<Long> ids = input.wholes("taxes");
        Set<Long> known = taxes.byIds(ids).keySet();
        for (int index = 0; index < ids.size(); index++) {
            input.require(known.contains(ids.get(index)), "taxes[" + index + "]", "prepaid.error.unknown.record");
        }
        return ids;
    }

    /** One that was chosen before may stay, whoever saves the product; a new one must be seen by who chooses it. */
    private Optional<Long> template(Input input, CreateOnOrder create, Optional<Product> stored) {
        Optional<String> key = input.text("templateIssue", 255);
        Optional<IssueRef> issue = key.flatMap(issues::byKey)
                .filter(each -> permissions.mayBrowse(each.id())
                        || stored.filter(before -> Objects.equals(before.templateIssueId(), each.id()))
                                .isPresent());
        input.require(
                key.isEmpty() || issue.isPresent(), "templateIssue", "prepaid.error.unknown.issue", key.orElse(""));
        input.require(key.isEmpty() || create.makesTask(), "templateIssue", "prepaid.product.template.unused");
        issue.ifPresent(each ->
                input.require(each.parentId() == null, "templateIssue", "prepaid.product.template.part", each.key()));
        return issue.map(IssueRef::id);
    }

    /** Projects are made after it, with all who may see them: only who sees it can choose it, or leave it chosen. */
    private Optional<Long> templateProject(Input input, CreateOnOrder create, Optional<Product> stored) {
        Optional<String> key = input.text("templateProject", 255);
        Optional<ProjectRef> project = key.flatMap(projects::byKey)
                .filter(each -> permissions.mayBrowseProject(each.id())
                        || stored.filter(before -> Objects.equals(before.templateProjectId(), each.id()))
                                .isPresent());
        input.require(
                key.isEmpty() || project.isPresent(),
                "templateProject",
                "prepaid.error.unknown.project",
                key.orElse(""));
        input.require(
                key.isEmpty() || create.makesProject(), "templateProject", "prepaid.product.template.project.unused");
        return project.map(ProjectRef::id);
    }
}

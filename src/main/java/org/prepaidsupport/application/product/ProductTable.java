package org.prepaidsupport.application.product;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.JiraProjects;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.table.Column;
import org.prepaidsupport.application.table.RecordTable;
import org.prepaidsupport.application.table.References;
import org.prepaidsupport.application.tax.TaxStore;
import org.prepaidsupport.application.unit.UnitStore;
import org.prepaidsupport.domain.product.Product;
import org.prepaidsupport.domain.tax.Tax;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.springframework.stereotype.Component;

/** Products as a sheet: unit and taxes by their names, project and template by their keys. */
@Component
public class ProductTable extends RecordTable<Product> {

    private final UnitStore units;
    private final TaxStore taxes;
    private final JiraProjects projects;
    private final JiraIssues issues;

    ProductTable(Products products, UnitStore units, TaxStore taxes, JiraProjects projects, JiraIssues issues) {
        super(products);
        this.units = units;
        this.taxes = taxes;
        this.projects = projects;
        this.issues = issues;
    }

    @Override
    protected List<Column<Product>> columns() {
        return List.of(
                Column.text("name", Product::name),
                Column.text("description", Product::description),
                Column.choice("type", Product::type),
                new Column<>(
                        "unit",
                        Product::unitId,
                        product -> units.byId(product.unitId())
                                .map(UnitOfMeasure::name)
                                .orElse(""),
                        References.one(References.named(units, UnitOfMeasure::name), UnitOfMeasure::id)),
                Column.number("price", Product::price),
                Column.text("currency", product -> product.currency().getCurrencyCode()),
                new Column<>(
                        "taxes",
                        Product::taxes,
                        product -> References.names(names(product.taxes())),
                        References.several(References.named(taxes, Tax::name), Tax::id)),
                Column.choice("invoicingPolicy", Product::invoicingPolicy),
                Column.choice("createOnOrder", Product::createOnOrder),
                Column.text("project", product -> key(product.projectId())),
                Column.text("issueType", Product::issueType),
                Column.text("templateIssue", this::template),
                Column.text("templateProject", product -> key(product.templateProjectId())),
                Column.number("upsellThreshold", Product::upsellThreshold),
                Column.flag("active", Product::active));
    }

    private List<String> names(List<Long> taxIds) {
        return taxIds.stream()
                .map(taxes::byId)
                .flatMap(Optional::stream)
                .map(Tax::name)
                .toList();
    }

    private @Nullable String key(@Nullable Long projectId) {
        return Optional.ofNullable(projectId)
                .flatMap(projects::byId)
                .map(ProjectRef::key)
                .orElse(null);
    }

    private @Nullable String template(Product product) {
        return Optional.ofNullable(product.templateIssueId())
                .flatMap(issues::byId)
                .map(IssueRef::key)
                .orElse(null);
    }

    @Override
    public String title() {
        return "products";
    }

    @Override
    protected long id(Product product) {
        return product.id();
    }

    @Override
    protected String name(Product product) {
        return product.name();
    }
}

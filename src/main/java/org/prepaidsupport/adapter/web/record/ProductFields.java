package org.prepaidsupport.adapter.web.record;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.adapter.web.Option;
import org.prepaidsupport.adapter.web.UnitNames;
import org.prepaidsupport.adapter.web.form.Choices;
import org.prepaidsupport.adapter.web.form.Field;
import org.prepaidsupport.adapter.web.form.Section;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.settings.SettingsService;
import org.prepaidsupport.application.tax.Taxes;
import org.prepaidsupport.application.unit.Units;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.product.CreateOnOrder;
import org.prepaidsupport.domain.product.InvoicingPolicy;
import org.prepaidsupport.domain.product.Product;
import org.prepaidsupport.domain.product.ProductType;
import org.prepaidsupport.domain.settings.Settings;
import org.prepaidsupport.domain.tax.Tax;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.springframework.stereotype.Component;

/** The form of a product: what it is, and under Sales how it is billed and what confirming an order makes. */
@Component
public class ProductFields {

    static final String TYPE = "prepaid.product.type.";
    static final String POLICY = "prepaid.product.policy.";
    static final String CREATE = "prepaid.product.create.";

    private final UnitNames unitNames;
    private final Units units;
    private final Taxes taxes;
    private final SettingsService settings;
    private final JiraIssues issues;
    private final Choices choices;
    private final Texts texts;

    public ProductFields(
            UnitNames unitNames,
            Units units,
            Taxes taxes,
            SettingsService settings,
            JiraIssues issues,
            Choices choices,
            Texts texts) {
        this.unitNames = unitNames;
        this.units = units;
        this.taxes = taxes;
        this.settings = settings;
        this.issues = issues;
        this.choices = choices;
        this.texts = texts;
    }

    /** Prefilled with the recommended configuration: prepaid, one task per order line. */
    List<Section> ofNew() {
        return sections(Optional.empty());
    }

    List<Section> of(Product product) {
        return sections(Optional.of(product));
    }

    private List<Section> sections(Optional<Product> stored) {
        return List.of(
                new Section("", general(stored)),
                new Section(texts.text("prepaid.product.sales"), sales(stored))
                        .offering(texts.text("prepaid.product.recommended"), recommended()));
    }

    /** Odoo's recommendation for prepaid support: billed by what was ordered, one task for each line. */
    private Map<String, String> recommended() {
        return Map.of(
                "type",
                Input.wire(ProductType.SERVICE),
                "unit",
                String.valueOf(units.hours().id()),
                "invoicingPolicy",
                Input.wire(InvoicingPolicy.PREPAID),
                "createOnOrder",
                Input.wire(CreateOnOrder.TASK),
                "upsellThreshold",
                Decimal.HUNDRED.toString());
    }

    private List<Field> general(Optional<Product> stored) {
        Settings current = settings.get();
        Currency currency = stored.map(Product::currency).orElse(current.defaultCurrency());
        List<Field> fields = new ArrayList<>();
        fields.add(Field.text(
                        "name",
                        texts.text("prepaid.field.name"),
                        stored.map(Product::name).orElse(""))
                .needed());
        fields.add(Field.choice(
                "type",
                texts.text("prepaid.product.type"),
                choices.of(TYPE, ProductType.values(), stored.map(Product::type).orElse(ProductType.SERVICE))));
        if (current.unitsOfMeasure()) {
            fields.add(Field.choice("unit", texts.text("prepaid.field.unit"), units(stored))
                    .ids());
        } else {
            // Sent all the same, so that saving keeps it.
            stored.ifPresent(each -> fields.add(Field.hidden("unit", each.unitId())));
        }
        fields.add(Field.number(
                        "price",
                        texts.text("prepaid.product.price", currency.getCurrencyCode()),
                        stored.map(Product::price).map(Decimal::toString).orElse(""))
                .helped(texts.text("prepaid.product.price.help")));
        fields.add(Field.area(
                        "description",
                        texts.text("prepaid.product.description"),
                        stored.map(Product::description).orElse(""))
                .helped(texts.text("prepaid.product.description.help")));
        List<Option> offered = taxes(stored);
        fields.add(Field.choices("taxes", texts.text("prepaid.field.taxes"), offered)
                .ids()
                .helped(offered.isEmpty() ? texts.text("prepaid.taxes.empty") : ""));
        return fields;
    }

    private List<Field> sales(Optional<Product> stored) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.choice(
                        "invoicingPolicy",
                        texts.text("prepaid.product.policy"),
                        choices.of(
                                POLICY,
                                InvoicingPolicy.values(),
                                stored.map(Product::invoicingPolicy).orElse(InvoicingPolicy.PREPAID)))
                .helped(texts.text("prepaid.product.policy.help")));
        fields.add(Field.choice(
                        "createOnOrder",
                        texts.text("prepaid.product.create"),
                        choices.of(
                                CREATE,
                                CreateOnOrder.values(),
                                stored.map(Product::createOnOrder).orElse(CreateOnOrder.TASK)))
                .helped(texts.text("prepaid.product.create.help"))
                .shownIf("type=service"));
        fields.add(Field.choice("project", texts.text("prepaid.field.project"), projects(stored))
                .helped(texts.text("prepaid.product.project.help"))
                .shownIf("createOnOrder=task"));
        fields.add(Field.text(
                        "issueType",
                        texts.text("prepaid.product.issue.type"),
                        stored.flatMap(each -> Optional.ofNullable(each.issueType()))
                                .orElse(""))
                .helped(texts.text(
                        "prepaid.product.issue.type.help", settings.get().taskIssueType()))
                .shownIf("createOnOrder=task|project-and-task"));
        fields.add(Field.text("templateIssue", texts.text("prepaid.product.template"), template(stored))
                .helped(texts.text("prepaid.product.template.help"))
                .shownIf("createOnOrder=task|project-and-task"));
        fields.add(Field.choice(
                        "templateProject", texts.text("prepaid.product.template.project"), templateProjects(stored))
                .helped(texts.text("prepaid.product.template.project.help"))
                .shownIf("createOnOrder=project|project-and-task"));
        fields.add(Field.number(
                        "upsellThreshold",
                        texts.text("prepaid.product.threshold"),
                        stored.map(Product::upsellThreshold)
                                .orElse(Decimal.HUNDRED)
                                .toString())
                .helped(texts.text("prepaid.product.threshold.help")));
        stored.ifPresent(each -> fields.add(Field.flag("active", texts.text("prepaid.field.active"), each.active())
                .helped(texts.text("prepaid.record.active.help"))));
        return fields;
    }

    private String template(Optional<Product> stored) {
        return stored.flatMap(each -> Optional.ofNullable(each.templateIssueId()))
                .flatMap(issues::byId)
                .map(IssueRef::key)
                .orElse("");
    }

    private List<Option> units(Optional<Product> stored) {
        long selected =
                stored.map(Product::unitId).orElseGet(() -> units.hours().id());
        List<UnitOfMeasure> offered = units.list(RecordQuery.ALL).items().stream()
                .filter(each -> each.active() || each.id() == selected)
                .toList();
        return Choices.records(offered, UnitOfMeasure::id, unitNames::of, List.of(selected));
    }

    private List<Option> taxes(Optional<Product> stored) {
        List<Long> selected = stored.map(Product::taxes).orElse(List.of());
        List<Tax> offered = taxes.list(RecordQuery.ALL).items().stream()
                .filter(each -> each.active() || selected.contains(each.id()))
                .toList();
        return Choices.records(offered, Tax::id, Tax::name, selected);
    }

    private List<Option> templateProjects(Optional<Product> stored) {
        List<Long> selected = stored.flatMap(each -> Optional.ofNullable(each.templateProjectId())).stream()
                .toList();
        return choices.orNone("prepaid.product.template.project.none", choices.projects(selected));
    }

    private List<Option> projects(Optional<Product> stored) {
        List<Long> selected = stored.flatMap(each -> Optional.ofNullable(each.projectId())).stream()
                .toList();
        return choices.orNone("prepaid.product.project.order", choices.projects(selected));
    }
}

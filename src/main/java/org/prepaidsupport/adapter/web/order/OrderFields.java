package org.prepaidsupport.adapter.web.order;

import java.util.ArrayList;
import java.util.List;
import org.prepaidsupport.adapter.web.Option;
import org.prepaidsupport.adapter.web.form.Field;
import org.prepaidsupport.application.Texts;
import org.springframework.stereotype.Component;

/** What is sent of the form of an order, field by field. */
@Component
public class OrderFields {

    private final Texts texts;

    public OrderFields(Texts texts) {
        this.texts = texts;
    }

    /** @param confirmed whether customer and currency can't change any more */
    List<Field> general(
            List<Option> customers,
            String reference,
            List<Option> projects,
            String date,
            String validUntil,
            List<Option> owners,
            String currency,
            boolean confirmed) {
        return List.of(
                Field.choice("customer", texts.text("prepaid.field.customer"), customers)
                        .ids()
                        .lockedIf(confirmed),
                Field.text("reference", texts.text("prepaid.field.reference"), reference),
                Field.choice("project", texts.text("prepaid.field.project"), projects),
                Field.date("date", texts.text("prepaid.field.date"), date),
                Field.date("validUntil", texts.text("prepaid.field.valid.until"), validUntil),
                Field.choice("owner", texts.text("prepaid.field.owner"), owners),
                Field.text("currency", texts.text("prepaid.field.currency"), currency)
                        .lockedIf(confirmed));
    }

    /** @param units that can be chosen; empty: they can't */
    List<Field> lines(List<LineFields> lines, List<ProductChoice> products, List<UnitChoice> units) {
        List<Field> fields = new ArrayList<>();
        for (LineFields line : lines) {
            fields.addAll(line.isText() ? text(line) : product(line, products, units));
        }
        return fields;
    }

    private List<Field> text(LineFields line) {
        return List.of(Field.hidden(line.path() + ".kind", line.kind()), description(line), removal(line));
    }

    private Field removal(LineFields line) {
        return Field.removal(line.path(), texts.text("prepaid.order.line.remove"));
    }

    private Field description(LineFields line) {
        return Field.area(line.path() + ".description", texts.text("prepaid.field.description"), line.description());
    }

    private List<Field> product(LineFields line, List<ProductChoice> products, List<UnitChoice> units) {
        List<Field> fields = new ArrayList<>();
        if (line.id() != 0) {
            fields.add(Field.hidden(line.path() + ".id", line.id()));
        }
        List<Option> sold = new ArrayList<>(List.of(new Option("", "", line.product() == 0)));
        products.forEach(
                each -> sold.add(new Option(String.valueOf(each.id()), each.name(), each.id() == line.product())));
        fields.add(Field.choice(line.path() + ".product", texts.text("prepaid.field.product"), sold)
                .ids()
                .lockedIf(line.fixed()));
        fields.add(description(line));
        fields.add(Field.number(line.path() + ".quantity", texts.text("prepaid.field.quantity"), line.quantity()));
        if (!units.isEmpty()) {
            List<Option> offered = units.stream()
                    .map(each -> new Option(String.valueOf(each.id()), each.name(), each.id() == line.unit()))
                    .toList();
            fields.add(Field.choice(line.path() + ".unit", texts.text("prepaid.field.unit"), offered)
                    .ids()
                    .lockedIf(line.fixed()));
        }
        fields.add(Field.number(line.path() + ".unitPrice", texts.text("prepaid.field.unit.price"), line.price()));
        fields.add(
                Field.number(line.path() + ".discount", texts.text("prepaid.field.discount.percent"), line.discount()));
        fields.add(Field.choices(line.path() + ".taxes", texts.text("prepaid.field.taxes"), line.taxes())
                .ids());
        fields.add(removal(line));
        return fields;
    }
}

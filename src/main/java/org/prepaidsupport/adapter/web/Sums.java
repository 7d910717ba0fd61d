package org.prepaidsupport.adapter.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.tax.Taxes;
import org.prepaidsupport.domain.tax.Tax;
import org.prepaidsupport.domain.tax.Totals;
import org.springframework.stereotype.Component;

/** Taxes and totals of documents in words. */
@Component
public class Sums {

    private final Taxes taxes;
    private final Formats formats;
    private final Texts texts;

    public Sums(Taxes taxes, Formats formats, Texts texts) {
        this.taxes = taxes;
        this.formats = formats;
        this.texts = texts;
    }

    /** All taxes by id, archived ones too. */
    public Map<Long, Tax> taxes() {
        Map<Long, Tax> known = new HashMap<>();
        taxes.list(RecordQuery.ALL).items().forEach(tax -> known.put(tax.id(), tax));
        return known;
    }

    /** The names of these taxes. */
    public static String names(List<Long> ids, Map<Long, Tax> known) {
        return ids.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(Tax::name)
                .collect(Collectors.joining(", "));
    }

    /** Untaxed, each tax, total. */
    public List<Fact> of(Totals totals, Map<Long, Tax> known) {
        List<Fact> sums = new ArrayList<>();
        sums.add(new Fact(texts.text("prepaid.field.untaxed"), formats.money(totals.untaxed()), ""));
        totals.taxes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(tax ->
                        sums.add(new Fact(names(List.of(tax.getKey()), known), formats.money(tax.getValue()), "")));
        sums.add(new Fact(texts.text("prepaid.field.total"), formats.money(totals.total()), ""));
        return sums;
    }
}

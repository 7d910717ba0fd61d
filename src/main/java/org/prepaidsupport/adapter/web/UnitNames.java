package org.prepaidsupport.adapter.web;

import org.prepaidsupport.application.Texts;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.springframework.stereotype.Component;

/** What units are called on pages: of days and packs, how many hours they are is said wherever they stand. */
@Component
public class UnitNames {

    private final Formats formats;
    private final Texts texts;

    public UnitNames(Formats formats, Texts texts) {
        this.formats = formats;
        this.texts = texts;
    }

    public String of(UnitOfMeasure unit) {
        boolean hours = unit.isTime() && unit.ratio().compareTo(Decimal.ONE) > 0;
        return hours ? texts.text("prepaid.unit.of.hours", unit.name(), formats.number(unit.ratio())) : unit.name();
    }
}

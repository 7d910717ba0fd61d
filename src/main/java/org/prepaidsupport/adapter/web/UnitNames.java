package org.prepaidsupport.adapter.web;

import java.util.Collection;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.settings.SettingsService;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.springframework.stereotype.Component;

/** What units are called on pages: of days and packs, how many hours they are is said wherever they stand. */
@Component
public class UnitNames {

    private final SettingsService settings;
    private final Formats formats;
    private final Texts texts;

    public UnitNames(SettingsService settings, Formats formats, Texts texts) {
        this.settings = settings;
        this.formats = formats;
        this.texts = texts;
    }

    /**
     * Whether quantities are shown with their units: by the setting; and where one of them is not in hours, which it
     * would be taken for without.
     */
    public boolean areShown(Collection<UnitOfMeasure> used) {
        return settings.get().unitsOfMeasure()
                || used.stream()
                        .anyMatch(unit -> !unit.isTime() || !unit.ratio().equals(Decimal.ONE));
    }

    public String of(UnitOfMeasure unit) {
        boolean hours = unit.isTime() && unit.ratio().compareTo(Decimal.ONE) > 0;
        return hours ? texts.text("prepaid.unit.of.hours", unit.name(), formats.number(unit.ratio())) : unit.name();
    }
}

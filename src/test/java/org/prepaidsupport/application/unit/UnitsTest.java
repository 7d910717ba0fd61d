package org.prepaidsupport.application.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;
import static org.prepaidsupport.fakes.Entered.input;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.unit.UnitOfMeasure;

class UnitsTest extends DeskTest {

    private Units units;

    @Override
    protected void prepare() {
        units = desk.get(Units.class);
    }

    @Test
    void theFirstOnesAreThereOnceHoweverOftenAPluginStarts() {
        desk.get(FirstUnits.class).make(BigDecimal.valueOf(6));
        assertThat(units.list(RecordQuery.ALL).items())
                .extracting(UnitOfMeasure::name)
                .containsExactly("Days", "Hours", "Minutes", "Units");
        assertThat(desk.unit("Days").secondsPerUnit()).isEqualTo(28_800);
        assertThat(desk.unit("Minutes").secondsPerUnit()).isEqualTo(60);
        assertThat(units.hours().name()).isEqualTo("Hours");
    }

    @Test
    void anAdministratorWhoDeletesAFirstOneDoesNotGetItBack() {
        units.delete(desk.unit("Minutes").id());
        desk.get(FirstUnits.class).make(BigDecimal.valueOf(8));
        assertThat(units.list(RecordQuery.ALL).items())
                .extracting(UnitOfMeasure::name)
                .doesNotContain("Minutes");
    }

    @Test
    void everyBadFieldIsNamed() {
        assertRefusedAt(
                () -> units.create(input("category", "length", "ratio", "0", "rounding", "-1", "colour", "red")),
                "name: prepaid.error.required",
                "category: prepaid.error.not.choice",
                "ratio: prepaid.error.not.positive",
                "rounding: prepaid.error.not.positive",
                "colour: prepaid.error.unknown.field");
        assertRefusedAt(
                () -> units.create(input("name", "Weeks", "ratio", "many")),
                "category: prepaid.error.required",
                "ratio: prepaid.error.not.number");
    }

    @Test
    void aUnitSmallerThanASecondIsRefused() {
        assertRefusedAt(
                () -> units.create(input("name", "Blinks", "category", "working-time", "ratio", "0.0001")),
                "ratio: prepaid.unit.ratio.small");
        assertRefusedAt(
                () -> units.create(input("name", "Ages", "category", "working-time", "ratio", "1000001")),
                "ratio: prepaid.error.number.large");
    }

    @Test
    void whatWasSoldInAUnitKeepsItsMeaning() {
        UnitOfMeasure days = desk.unit("Days");
        desk.quotation(desk.acme, line(desk.prepaidSupport, "1", "unit", days.id()));
        assertThatThrownBy(() -> units.update(
                        days.id(), input("name", "Days", "category", "working-time", "ratio", "7", "version", 1)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> units.delete(days.id())).isInstanceOf(Conflict.class);
        UnitOfMeasure renamed = units.update(
                days.id(), input("name", "Person days", "category", "working-time", "ratio", "8", "version", 1));
        assertThat(renamed.name()).isEqualTo("Person days");
    }

    @Test
    void theHourItselfStays() {
        long unused = desk.unit("Hours").id();
        assertThatThrownBy(() -> units.delete(unused)).isInstanceOf(Conflict.class);
    }

    @Test
    void anUnusedOneIsChangedAndDeleted() {
        UnitOfMeasure pack = units.create(input("name", "Pack", "category", "working-time", "ratio", "20"));
        UnitOfMeasure changed =
                units.update(pack.id(), input("name", "Pack", "category", "working-time", "ratio", "25", "version", 1));
        assertThat(changed.ratio()).isEqualTo(Decimal.of(25));
        units.delete(pack.id());
        assertThat(units.list(RecordQuery.ALL).items())
                .extracting(UnitOfMeasure::name)
                .doesNotContain("Pack");
    }
}

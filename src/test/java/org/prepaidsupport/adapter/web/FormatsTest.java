package org.prepaidsupport.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.datetime.DateTimeFormatter;
import com.atlassian.jira.datetime.DateTimeFormatterFactory;
import com.atlassian.jira.datetime.DateTimeStyle;
import com.atlassian.jira.security.JiraAuthenticationContext;
import java.lang.reflect.Proxy;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.money.Money;

class FormatsTest {

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final Currency YEN = Currency.getInstance("JPY");

    private final Formats formats = english();

    static Formats english() {
        return of(Locale.US);
    }

    private static Formats of(Locale locale) {
        return new Formats(reader(locale), dates());
    }

    static JiraAuthenticationContext reader(Locale locale) {
        return (JiraAuthenticationContext) Proxy.newProxyInstance(
                FormatsTest.class.getClassLoader(),
                new Class<?>[] {JiraAuthenticationContext.class},
                (self, method, arguments) -> locale);
    }

    static DateTimeFormatterFactory dates() {
        return () -> new Days(TimeZone.getTimeZone("Pacific/Auckland"));
    }

    @Test
    void durationsAreInHoursAndMinutes() {
        assertThat(Formats.duration(16_200)).isEqualTo("4h 30m");
        assertThat(Formats.duration(36_000)).isEqualTo("10h");
        assertThat(Formats.duration(900)).isEqualTo("15m");
        assertThat(Formats.duration(0)).isEqualTo("0m");
    }

    @Test
    void durationsBelowNothingHaveASign() {
        assertThat(Formats.duration(-7200)).isEqualTo("-2h");
        assertThat(Formats.duration(-1)).isEqualTo("0m");
    }

    @Test
    void durationsAreRoundedToTheMinute() {
        assertThat(Formats.duration(3629)).isEqualTo("1h");
        assertThat(Formats.duration(3630)).isEqualTo("1h 1m");
        assertThat(Formats.duration(3599)).isEqualTo("1h");
    }

    @Test
    void moneyHasItsCurrencyAndTheReadersSeparators() {
        Money amount = new Money(121_000, EURO);

        assertThat(formats.money(amount)).isEqualTo("\u20ac1,210.00");
        assertThat(of(Locale.GERMANY).money(amount)).isEqualTo("1.210,00\u00a0\u20ac");
        assertThat(of(Locale.FRANCE).money(amount)).isEqualTo("1\u202f210,00\u00a0\u20ac");
        assertThat(formats.money(new Money(1500, YEN))).isEqualTo("\u00a51,500");
    }

    @Test
    void pricesKeepAllTheirDecimals() {
        assertThat(formats.price(Decimal.of("0.1234"), EURO)).isEqualTo("\u20ac0.1234");
        assertThat(formats.price(Decimal.of(100), EURO)).isEqualTo("\u20ac100.00");
    }

    @Test
    void quantitiesAreRoundedForReading() {
        assertThat(formats.quantity(Decimal.of("0.333333"))).isEqualTo("0.33");
        assertThat(formats.quantity(Decimal.of("4.5"))).isEqualTo("4.5");
        assertThat(formats.hours(16_200)).isEqualTo("4.5");
    }

    @Test
    void countsAndQuantitiesHaveTheReadersSeparators() {
        assertThat(formats.count(12_345)).isEqualTo("12,345");
        assertThat(of(Locale.GERMANY).count(12_345)).isEqualTo("12.345");
        assertThat(of(Locale.GERMANY).quantity(Decimal.of("4.5"))).isEqualTo("4,5");
        assertThat(of(Locale.FRANCE).percent(Decimal.of("5.5"))).isEqualTo("5,5\u00a0%");
    }

    @Test
    void aDayStaysTheSameInEveryTimeZone() {
        assertThat(formats.date(LocalDate.of(2026, 11, 23))).isEqualTo("23/Nov/26");
        assertThat(formats.date(null)).isEmpty();
    }

    /** Formats as Jira does unless told otherwise, for a reader far from here. */
    private record Days(TimeZone zone) implements DateTimeFormatter {

        @Override
        public DateTimeFormatter forLoggedInUser() {
            return this;
        }

        @Override
        public DateTimeFormatter withStyle(DateTimeStyle style) {
            return this;
        }

        @Override
        public DateTimeFormatter withZone(TimeZone other) {
            return new Days(other);
        }

        @Override
        public String format(Date date) {
            SimpleDateFormat format = new SimpleDateFormat("dd/MMM/yy", Locale.ENGLISH);
            format.setTimeZone(zone);
            return format.format(date);
        }
    }
}

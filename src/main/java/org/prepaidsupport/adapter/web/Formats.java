package org.prepaidsupport.adapter.web;

import com.atlassian.jira.datetime.DateTimeFormatterFactory;
import com.atlassian.jira.datetime.DateTimeStyle;
import com.atlassian.jira.security.JiraAuthenticationContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.WorkTime;
import org.prepaidsupport.domain.money.Money;
import org.springframework.stereotype.Component;

/** Numbers, money, dates and durations as the reader is used to see them. */
@Component
public class Formats {

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    private final JiraAuthenticationContext authentication;
    private final DateTimeFormatterFactory dates;

    public Formats(JiraAuthenticationContext authentication, DateTimeFormatterFactory dates) {
        this.authentication = authentication;
        this.dates = dates;
    }

    public Locale locale() {
        return authentication.getLocale();
    }

    /** The reader's, for scripts, which write numbers too. */
    public String language() {
        return locale().toLanguageTag();
    }

    public String number(Decimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(Decimal.PLACES);
        return format.format(number.value());
    }

    /** How many there are. */
    public String count(long count) {
        return number(Decimal.of(count));
    }

    /** A quantity rounded to hundredths, as people read it; exact ones belong in a tooltip. */
    public String quantity(Decimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number.value());
    }

    public String money(Money money) {
        return currency(money.currency(), Money.decimals(money.currency())).format(money.amount());
    }

    /** A price with all the decimals it has, and at least the currency's. */
    public String price(Decimal price, Currency currency) {
        int decimals = Math.max(Money.decimals(currency), price.value().scale());
        return currency(currency, decimals).format(price.value());
    }

    private NumberFormat currency(Currency currency, int decimals) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale());
        format.setCurrency(currency);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    public String percent(Decimal percent) {
        return number(percent) + "\u00a0%";
    }

    /** A day as Jira writes it for the reader; empty for none. */
    public String date(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        return dates.formatter()
                .forLoggedInUser()
                .withStyle(DateTimeStyle.DATE)
                .withZone(TimeZone.getTimeZone("UTC"))
                .format(Date.from(day.atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

    /** The month of a day, for example {@code November 2026}. */
    public String month(LocalDate day) {
        return new DateTimeFormatterBuilder()
                .appendText(ChronoField.MONTH_OF_YEAR, TextStyle.FULL_STANDALONE)
                .appendLiteral(' ')
                .appendValue(ChronoField.YEAR)
                .toFormatter(locale())
                .format(day);
    }

    /** A moment as Jira writes it for the reader, in the reader's time zone. */
    public String time(Instant moment) {
        return dates.formatter()
                .forLoggedInUser()
                .withStyle(DateTimeStyle.COMPLETE)
                .format(Date.from(moment));
    }

    /** As Jira writes durations, in hours and minutes: {@code 4h 30m}, {@code -2h}; rounded to the minute. */
    public static String duration(long seconds) {
        return WorkTime.text(seconds);
    }

    /** The same in decimals, for tooltips. */
    public String hours(long seconds) {
        return quantity(new Decimal(
                BigDecimal.valueOf(seconds).divide(SECONDS_PER_HOUR, Decimal.PLACES, RoundingMode.HALF_UP)));
    }
}

package org.prepaidsupport.application.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.customer.Language;
import org.prepaidsupport.domain.money.Money;

/** Numbers and days as readers of a language write them, whoever asks for the document. */
public final class DocumentFormats {

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    private final Locale locale;
    private final DateTimeFormatter dates;

    public DocumentFormats(Language language) {
        locale = language.locale();
        dates = DateTimeFormatter.ofPattern(
                switch (language) {
                    // Which of 11/12 is the month differs between English readers.
                    case EN -> "d MMM yyyy";
                    case DE -> "dd.MM.yyyy";
                    case FR -> "dd/MM/yyyy";
                },
                locale);
    }

    public String date(LocalDate day) {
        return dates.format(day);
    }

    public String number(Decimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Decimal.PLACES);
        return format.format(number.value());
    }

    public String percent(Decimal percent) {
        return number(percent) + "\u00a0%";
    }

    public String money(Money money) {
        return currency(money.currency(), Money.decimals(money.currency())).format(money.amount());
    }

    /** With all the decimals that the price has, and at least the currency's. */
    public String price(Decimal price, Currency currency) {
        return currency(
                        currency,
                        Math.max(Money.decimals(currency), price.value().scale()))
                .format(price.value());
    }

    /** Working time in hours with two decimals. */
    public String hours(long seconds) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(BigDecimal.valueOf(seconds).divide(SECONDS_PER_HOUR, 2, RoundingMode.HALF_UP));
    }

    /** The country by its code; empty for none. */
    public String country(String code) {
        return code.isEmpty()
                ? ""
                : new Locale.Builder().setRegion(code).build().getDisplayCountry(locale);
    }

    private NumberFormat currency(Currency currency, int decimals) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}

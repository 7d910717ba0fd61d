package org.prepaidsupport.application.input;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.Validation;

/**
 * What somebody sent, from JSON or from a form, read field by field. A value of the wrong kind is rejected under the
 * field's full path ({@code lines[0].quantity}) and read as absent, so that one reading finds every bad field.
 *
 * <p>The tree holds {@link Map}, {@link List}, {@link String}, {@link Number}, {@link Boolean} and null. A null value
 * and an absent one read the same, except by {@link #names(String)}; an empty text is absent.
 */
public final class Input {

    private static final int LONGEST_TEXT = 10_000;

    private final Map<String, Object> values;
    private final String path;
    private final Validation validation;

    public Input(Map<String, Object> values, Validation validation) {
        this(values, "", validation);
    }

    private Input(Map<String, Object> values, String path, Validation validation) {
        this.values = values;
        this.path = path;
        this.validation = validation;
    }

    /** Where what is wrong is collected; call its {@code check()} when all is read. */
    public Validation validation() {
        return validation;
    }

    /** The full path of a field, as errors name it. */
    public String path(String field) {
        return path + field;
    }

    /** Whether the field was sent at all, even as null. */
    public boolean names(String field) {
        return values.containsKey(field);
    }

    /** Whether it is there, and neither null nor empty. */
    public boolean fills(String field) {
        Object value = values.get(field);
        return value != null && !"".equals(value) && !List.of().equals(value);
    }

    /** Whether it was sent as a list without entries, which is not the same as not being sent. */
    public boolean isEmptyList(String field) {
        return List.of().equals(values.get(field));
    }

    public void reject(String field, String key, Object... arguments) {
        validation.reject(path(field), key, arguments);
    }

    public void require(boolean holds, String field, String key, Object... arguments) {
        if (!holds) {
            reject(field, key, arguments);
        }
    }

    /**
     * Rejects every field that is in neither list.
     *
     * @param known fields that are read
     * @param answered fields that only answers carry: accepted and ignored, so that what was got can be put
     */
    public Input allowOnly(Set<String> known, Set<String> answered) {
        values.keySet().stream()
                .filter(field -> !known.contains(field) && !answered.contains(field))
                .sorted()
                .forEach(field -> reject(field, "prepaid.error.unknown.field"));
        return this;
    }

    /** Trimmed text; empty is absent. */
    public Optional<String> text(String field) {
        return text(field, LONGEST_TEXT);
    }

    public Optional<String> text(String field, int longest) {
        Object value = values.get(field);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof String text)) {
            reject(field, "prepaid.error.not.text");
            return Optional.empty();
        }
        String trimmed = text.strip();
        require(trimmed.length() <= longest, field, "prepaid.error.too.long", longest);
        return trimmed.isEmpty() || trimmed.length() > longest ? Optional.empty() : Optional.of(trimmed);
    }

    /** As {@link #text(String, int)}, and rejects an absent one; the empty text stands in until the check. */
    public String requiredText(String field, int longest) {
        Optional<String> text = text(field, longest);
        requirePresent(field, text.isPresent());
        return text.orElse("");
    }

    public String requiredText(String field) {
        return requiredText(field, LONGEST_TEXT);
    }

    public Optional<Boolean> flag(String field) {
        Object value = values.get(field);
        if (value == null || "".equals(value)) {
            return Optional.empty();
        }
        if (value instanceof Boolean flag) {
            return Optional.of(flag);
        }
        if ("true".equals(value) || "false".equals(value)) {
            return Optional.of(Boolean.valueOf((String) value));
        }
        reject(field, "prepaid.error.not.flag");
        return Optional.empty();
    }

    /** A decimal of at most six places, sent as text or as a number; never rounded. */
    public Optional<Decimal> decimal(String field) {
        return number(field, "prepaid.error.not.number").flatMap(exact -> {
            if (exact.abs().compareTo(Decimal.LIMIT) > 0) {
                reject(field, "prepaid.error.number.large");
                return Optional.empty();
            }
            if (exact.signum() != 0 && exact.stripTrailingZeros().scale() > Decimal.PLACES) {
                reject(field, "prepaid.error.number.places", Decimal.PLACES);
                return Optional.empty();
            }
            return Optional.of(new Decimal(exact));
        });
    }

    /** A price that is not negative; errors stand at the field itself, whichever way it was sent. */
    public Optional<Price> price(String field) {
        Optional<Price> price = values.get(field) instanceof Map<?, ?>
                ? object(field).flatMap(Input::amount)
                : decimal(field).map(amount -> new Price(amount, Optional.empty()));
        price.ifPresent(each -> require(!each.amount().isNegative(), field, "prepaid.error.negative"));
        return price;
    }

    private Optional<Price> amount() {
        allowOnly(Set.of("amount", "currency"), Set.of());
        Optional<Decimal> amount = decimal("amount");
        requirePresent("amount", amount.isPresent());
        Optional<Currency> currency = currency("currency");
        return amount.map(each -> new Price(each, currency));
    }

    /** An ISO 4217 code. */
    public Optional<Currency> currency(String field) {
        return text(field).flatMap(code -> {
            Optional<Currency> known = Currency.getAvailableCurrencies().stream()
                    .filter(each -> each.getCurrencyCode().equals(code))
                    .findFirst();
            require(known.isPresent(), field, "prepaid.error.currency");
            return known;
        });
    }

    /** The id of a record, or any other whole number. */
    public Optional<Long> whole(String field) {
        return number(field, "prepaid.error.not.whole").flatMap(exact -> {
            try {
                return Optional.of(exact.longValueExact());
            } catch (ArithmeticException notWhole) {
                reject(field, "prepaid.error.not.whole");
                return Optional.empty();
            }
        });
    }

    /** The version that was edited, required; -1, which none is, stands in for numbers that can't be one. */
    public int version() {
        Optional<Long> version = whole("version");
        requirePresent("version", version.isPresent());
        return version.filter(each -> each >= 0 && each <= Integer.MAX_VALUE)
                .map(Long::intValue)
                .orElse(-1);
    }

    public Optional<LocalDate> date(String field) {
        return text(field).flatMap(text -> {
            try {
                LocalDate date = LocalDate.parse(text);
                require(date.getYear() >= 1970 && date.getYear() <= 9999, field, "prepaid.error.not.date");
                return Optional.of(date);
            } catch (DateTimeException notDate) {
                reject(field, "prepaid.error.not.date");
                return Optional.empty();
            }
        });
    }

    /** One of a closed set, written in lower case with hyphens ({@code project-and-task}). */
    public <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
        return text(field).flatMap(text -> {
            for (E constant : type.getEnumConstants()) {
                if (wire(constant).equals(text)) {
                    return Optional.of(constant);
                }
            }
            reject(field, "prepaid.error.not.choice", choices(type));
            return Optional.empty();
        });
    }

    /** How a constant is written in the REST API and in addresses. */
    public static String wire(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public List<String> texts(String field) {
        return list(field, "prepaid.error.not.texts", String.class::isInstance, value -> ((String) value).strip());
    }

    public List<Long> wholes(String field) {
        List<Long> found = new ArrayList<>();
        List<Object> items = items(field, "prepaid.error.not.wholes");
        for (int index = 0; index < items.size(); index++) {
            Map<String, Object> single = new HashMap<>();
            single.put(field + "[" + index + "]", items.get(index));
            new Input(single, path, validation).whole(field + "[" + index + "]").ifPresent(found::add);
        }
        return found;
    }

    /** A nested record, or empty where absent. */
    public Optional<Input> object(String field) {
        Object value = values.get(field);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof Map<?, ?> map)) {
            reject(field, "prepaid.error.not.object");
            return Optional.empty();
        }
        return Optional.of(new Input(fields(map), path(field) + ".", validation));
    }

    /** Nested records; their fields are named {@code field[index].name}. */
    public List<Input> objects(String field) {
        List<Input> found = new ArrayList<>();
        List<Object> items = items(field, "prepaid.error.not.objects");
        for (int index = 0; index < items.size(); index++) {
            if (items.get(index) instanceof Map<?, ?> map) {
                found.add(new Input(fields(map), path(field) + "[" + index + "].", validation));
            } else {
                reject(field + "[" + index + "]", "prepaid.error.not.object");
            }
        }
        return found;
    }

    /** Rejects an absent field, unless it has been rejected for another reason already. */
    public void requirePresent(String field, boolean present) {
        if (!present && !validation.rejected(path(field))) {
            reject(field, "prepaid.error.required");
        }
    }

    private Optional<BigDecimal> number(String field, String key) {
        Object value = values.get(field);
        if (value == null || "".equals(value)) {
            return Optional.empty();
        }
        Optional<BigDecimal> parsed = parse(value);
        require(parsed.isPresent(), field, key);
        return parsed;
    }

    private static Optional<BigDecimal> parse(Object value) {
        if (!(value instanceof Number) && !(value instanceof String)) {
            return Optional.empty();
        }
        String text = value.toString().strip();
        // Longer ones, or ones with a large exponent, would cost more to expand than they can mean.
        if (text.length() > 40 || !text.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,2})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    private <T> List<T> list(String field, String key, Predicate<Object> fits, Function<Object, T> read) {
        List<T> found = new ArrayList<>();
        List<Object> items = items(field, key);
        for (int index = 0; index < items.size(); index++) {
            if (items.get(index) != null && fits.test(items.get(index))) {
                found.add(read.apply(items.get(index)));
            } else {
                reject(field + "[" + index + "]", key);
            }
        }
        return found;
    }

    private List<Object> items(String field, String key) {
        @Nullable Object value = values.get(field);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof Collection<?> items)) {
            reject(field, key);
            return List.of();
        }
        return new ArrayList<>(items);
    }

    private static <E extends Enum<E>> String choices(Class<E> type) {
        return String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Input::wire).toList());
    }

    @SuppressWarnings("unchecked") // JSON and form readers only make text keys
    private static Map<String, Object> fields(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }
}

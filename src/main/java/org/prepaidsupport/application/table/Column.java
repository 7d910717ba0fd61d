package org.prepaidsupport.application.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.domain.Decimal;

/**
 * A field of records as a column of a spreadsheet.
 *
 * @param name as the REST API calls the field
 * @param value of a record, as {@link Input} reads it
 * @param text of a record, as it stands in the cell; empty: nothing
 * @param reader of a cell that is not empty
 */
public record Column<T>(String name, Function<T, @Nullable Object> value, Function<T, String> text, CellReader reader) {

    /** Makes what {@link Input} reads of the text in a cell. */
    @FunctionalInterface
    public interface CellReader {

        /**
         * @param reject takes the key of a text and its arguments, where the cell can't be read
         * @return null where it was rejected
         */
        @Nullable
        Object read(String cell, BiConsumer<String, Object[]> reject);
    }

    private static final Map<String, Boolean> FLAGS =
            Map.of("true", true, "false", false, "wahr", true, "falsch", false, "vrai", true, "faux", false);

    /** Plain text; null is an empty cell. */
    public static <T> Column<T> text(String name, Function<T, @Nullable String> value) {
        return new Column<>(name, value::apply, record -> orEmpty(value.apply(record)), (cell, reject) -> cell);
    }

    /** One of a closed set, written as in the REST API. */
    public static <T, E extends Enum<E>> Column<T> choice(String name, Function<T, @Nullable E> value) {
        return text(name, record -> Optional.ofNullable(value.apply(record))
                .map(Input::wire)
                .orElse(null));
    }

    /** A number; with a comma for its point too, as spreadsheets in many languages write it. */
    public static <T> Column<T> number(String name, Function<T, @Nullable Object> value) {
        return new Column<>(
                name,
                record -> orNull(value.apply(record)),
                record -> orEmpty(orNull(value.apply(record))),
                (cell, reject) -> cell.matches("[+-]?\\d+,\\d+") ? cell.replace(',', '.') : cell);
    }

    /** True or false; spreadsheets translate them when they save. */
    public static <T> Column<T> flag(String name, Function<T, Boolean> value) {
        return new Column<>(name, value::apply, record -> value.apply(record).toString(), (cell, reject) -> {
            Boolean known = FLAGS.get(cell.toLowerCase(Locale.ROOT));
            return known == null ? cell : known;
        });
    }

    /** Several short texts in one cell. */
    public static <T> Column<T> texts(String name, Function<T, List<String>> value) {
        return new Column<>(
                name, value::apply, record -> Entries.join(value.apply(record)), (cell, reject) -> Entries.split(cell));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(@Nullable Object value) {
        return value == null ? null : value instanceof Decimal decimal ? decimal.toString() : String.valueOf(value);
    }
}

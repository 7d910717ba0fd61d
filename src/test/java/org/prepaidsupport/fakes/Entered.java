package org.prepaidsupport.fakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.domain.FieldError;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.Validation;

/** What somebody enters, as the JSON or form readers hand it on. */
public final class Entered {

    private Entered() {}

    /** Names and values in turn; a value may be null. */
    public static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            fields.put((String) namesAndValues[index], namesAndValues[index + 1]);
        }
        return fields;
    }

    public static Input input(Object... namesAndValues) {
        return input(fields(namesAndValues));
    }

    public static Input input(Map<String, Object> fields) {
        return new Input(fields, new Validation());
    }

    /** The same with other values for these fields. */
    public static Map<String, Object> with(Map<String, Object> fields, Object... namesAndValues) {
        Map<String, Object> changed = new LinkedHashMap<>(fields);
        changed.putAll(fields(namesAndValues));
        return changed;
    }

    public static Map<String, Object> without(Map<String, Object> fields, String... names) {
        Map<String, Object> changed = new LinkedHashMap<>(fields);
        Arrays.asList(names).forEach(changed::remove);
        return changed;
    }

    /** Asserts that the call is refused at exactly these fields: {@code field: key}. */
    public static void assertRefusedAt(ThrowingCallable call, String... fieldsAndKeys) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, call);
        assertThat(refused).as("a refusal of the input").isNotNull();
        assertThat(errors(refused)).containsExactlyInAnyOrder(fieldsAndKeys);
    }

    private static List<String> errors(InvalidInput refused) {
        return refused.errors().stream()
                .map((FieldError each) -> each.field() + ": " + each.message().key())
                .toList();
    }
}

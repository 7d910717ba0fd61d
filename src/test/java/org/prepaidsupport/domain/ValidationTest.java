package org.prepaidsupport.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class ValidationTest {

    private final Validation validation = new Validation();

    @Test
    void namesEveryBadFieldAtOnce() {
        validation.reject("name", "prepaid.error.required");
        validation.require(false, "price", "prepaid.error.negative");
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, validation::check);
        assertThat(refused.errors())
                .containsExactly(
                        new FieldError("name", Message.of("prepaid.error.required")),
                        new FieldError("price", Message.of("prepaid.error.negative")));
    }

    @Test
    void letsGoodInputPass() {
        validation.require(true, "name", "prepaid.error.required");
        assertThat(validation.failed()).isFalse();
        assertThatCode(validation::check).doesNotThrowAnyException();
    }

    @Test
    void knowsWhetherAFieldOrOneBelowItWasRejected() {
        validation.reject("lines[0].quantity", "prepaid.error.not.number");
        assertThat(validation.rejected("lines")).isTrue();
        assertThat(validation.rejected("lines[0]")).isTrue();
        assertThat(validation.rejected("lines[0].quantity")).isTrue();
        assertThat(validation.rejected("line")).isFalse();
        assertThat(validation.rejected("lines[1]")).isFalse();
    }
}

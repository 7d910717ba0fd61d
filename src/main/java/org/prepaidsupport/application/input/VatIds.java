package org.prepaidsupport.application.input;

import java.util.Optional;
import org.prepaidsupport.domain.customer.VatNumber;

/** Reads VAT numbers, and checks their form where it is known. */
public final class VatIds {

    private VatIds() {}

    /**
     * The number as it is written in one way; where the form is not known, as it was entered.
     *
     * @param country ISO code; empty: not known
     */
    public static String read(Input input, String field, String country) {
        Optional<String> entered = input.text(field, 40);
        if (entered.isEmpty()
                || (!country.isEmpty() && VatNumber.prefix(country).isEmpty())) {
            return entered.orElse("");
        }
        String normal = VatNumber.normal(entered.get());
        boolean wellFormed = VatNumber.isWellFormed(normal, country);
        input.require(
                wellFormed,
                field,
                "prepaid.customer.vat.form",
                VatNumber.prefix(country).or(() -> VatNumber.letters(normal)).orElse(""));
        return VatNumber.letters(normal).isPresent() ? normal : entered.get();
    }
}

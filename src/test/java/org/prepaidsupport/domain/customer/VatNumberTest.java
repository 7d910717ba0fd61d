package org.prepaidsupport.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VatNumberTest {

    @ParameterizedTest
    @CsvSource({
        "AT, ATU12345678", "BE, BE0477472701", "BG, BG123456789", "BG, BG1234567890", "CH, CHE123456789MWST",
        "CH, CHE123456789", "CY, CY12345678X", "CZ, CZ12345678", "DE, DE123456789", "DK, DK12345678",
        "EE, EE123456789", "ES, ESA1234567B", "ES, ES12345678Z", "FI, FI12345678", "FR, FRAB123456789",
        "GB, GB123456789", "GB, GBGD001", "GB, XI123456789", "GR, EL123456789", "HR, HR12345678901",
        "HU, HU12345678", "IE, IE1234567FA", "IE, IE1A23456B", "IT, IT12345678901", "LI, CHE123456789",
        "LT, LT123456789012", "LU, LU12345678", "LV, LV12345678901", "MT, MT12345678", "NL, NL123456789B01",
        "NO, NO123456789MVA", "PL, PL1234567890", "PT, PT123456789", "RO, RO12", "SE, SE123456789001",
        "SI, SI12345678", "SK, SK1234567890"
    })
    void hasTheFormOfItsCountry(String country, String number) {
        assertThat(VatNumber.isWellFormed(number, country)).isTrue();
        assertThat(VatNumber.isWellFormed(number, ""))
                .as("its letters name the country")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "BE, BE2477472701", "BE, 0477472701", "BE, BE047747270", "DE, DE12345678", "DE, ATU12345678",
        "FR, FRO1123456789", "GR, GR123456789", "NL, NL123456789A01", "CH, CH123456789", "GB, XI12"
    })
    void anyOtherFormIsWrong(String country, String number) {
        assertThat(VatNumber.isWellFormed(number, country)).isFalse();
    }

    @Test
    void ofCountriesWithoutAKnownFormEverythingIsTaken() {
        assertThat(VatNumber.isWellFormed("12-3456789", "US")).isTrue();
        assertThat(VatNumber.prefix("US")).isEmpty();
        assertThat(VatNumber.letters("123456789")).isEmpty();
    }

    @Test
    void isWrittenInCapitalsWithoutSeparators() {
        assertThat(VatNumber.normal(" be 0477.472-701 ")).isEqualTo("BE0477472701");
        assertThat(VatNumber.prefix("GR")).contains("EL");
    }
}

package org.prepaidsupport.application.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@example.com", "first.last+tag@sub.example.co.uk", "größe@müller.example"})
    void areAccepted(String address) {
        assertThat(EmailAddresses.isAddress(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a@b", "a@b.", "@example.com", "a b@example.com", "a@b@example.com", "A <a@b.c>"})
    void areRefused(String text) {
        assertThat(EmailAddresses.isAddress(text)).isFalse();
    }
}

package org.prepaidsupport.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.domain.NotFound;

class AddressTest {

    private static final String ORDERS = "/jira/plugins/servlet/prepaid/orders";

    @Test
    void knowsItsStepsWhateverTheHostSplits() {
        Address address = Address.of(Requests.get(ORDERS + "/17/edit", Map.of()));

        assertThat(address.steps()).containsExactly("orders", "17", "edit");
        assertThat(address.goesOn("#", "edit")).isTrue();
        assertThat(address.id(1)).isEqualTo(17);
    }

    @Test
    void ignoresASessionInThePath() {
        Address address = Address.of(Requests.get(ORDERS + ";jsessionid=1A2B/17", Map.of()));

        assertThat(address.steps()).containsExactly("orders", "17");
    }

    @Test
    void whatIsSentToAPageIsNoPartOfItsAddress() {
        HttpServletRequest request = Requests.of(
                ORDERS,
                Map.of("state", "sent"),
                Map.of("atl_token", List.of("token"), "field.name", List.of("ACME")),
                new HashMap<>());

        assertThat(Address.of(request).parameters()).containsExactly(Map.entry("state", "sent"));
    }

    @Test
    void aLinkFillsInNothingThatOnlyFormsSend() {
        HttpServletRequest request = Requests.get(ORDERS, Map.of("field.orders", "17"));

        assertThat(Address.whole(request)).isEqualTo(ORDERS);
        assertThat(Address.whole(Requests.get(ORDERS, Map.of("state", "sent")))).isEqualTo(ORDERS + "?state=sent");
    }

    @Test
    void aMalformedQueryIsNoError() {
        assertThat(Address.whole(Requests.get(ORDERS, Map.of("%zz", "1")))).isEqualTo(ORDERS + "?%zz=1");
    }

    @Test
    void takesOnlyNumbersForIds() {
        Address address = address(List.of("orders", "1e3"), Map.of());

        assertThat(address.goesOn("#")).isFalse();
        assertThatThrownBy(() -> address.id(1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> address.id(2)).isInstanceOf(NotFound.class);
    }

    @Test
    void aNumberBeyondAllIdsIsNone() {
        assertThat(address(List.of("orders", "99999999999999999999"), Map.of()).goesOn("#"))
                .isFalse();
    }

    @Test
    void keepsOtherParametersWhenOneChanges() {
        Address address = address(List.of("orders"), Map.of("q", "a&b c", "state", "sent"));

        assertThat(address.with("state", "confirmed")).isEqualTo(ORDERS + "?q=a%26b+c&state=confirmed");
    }

    @Test
    void anEmptyValueLeavesTheParameterOut() {
        assertThat(address(List.of("orders"), Map.of("state", "sent")).with("state", ""))
                .isEqualTo(ORDERS);
    }

    @Test
    void aChangedListBeginsAtItsFirstRow() {
        assertThat(address(List.of("orders"), Map.of("start", "50")).with("sort", "date"))
                .isEqualTo(ORDERS + "?sort=date");
    }

    @Test
    void showsTheFirstRowsWhereTheStartIsNoNumber() {
        assertThat(address(List.of("orders"), Map.of("start", "-5")).rows().start())
                .isZero();
        assertThat(address(List.of("orders"), Map.of("start", "150")).rows().start())
                .isEqualTo(150);
    }

    private static Address address(List<String> steps, Map<String, String> parameters) {
        return new Address(ORDERS, steps, parameters);
    }
}

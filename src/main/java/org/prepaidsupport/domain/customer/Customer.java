package org.prepaidsupport.domain.customer;

import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who buys.
 *
 * @param id 0 until stored
 * @param country ISO 3166 two-letter code; empty where not given
 * @param currency of its orders; null: the setting's
 * @param members keys of the Jira users who belong to it; a user belongs to one customer at the most
 * @param version counts saves
 */
public record Customer(
        long id,
        String name,
        String email,
        String address,
        String country,
        String vatId,
        @Nullable Currency currency,
        List<String> members,
        boolean active,
        int version) {

    public Customer {
        members = List.copyOf(members);
    }
}

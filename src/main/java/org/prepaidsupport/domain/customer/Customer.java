package org.prepaidsupport.domain.customer;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Who buys.
 *
 * @param id 0 until stored
 * @param country ISO 3166 two-letter code; empty where not given
 * @param vatId as {@link VatNumber} writes it; empty where not given
 * @param parentId company it belongs to, which itself belongs to none; null: none. Each keeps its own orders.
 * @param version counts saves
 */
public record Customer(
        long id,
        String name,
        String email,
        String address,
        String country,
        String vatId,
        Terms terms,
        @Nullable Long parentId,
        Reporters reporters,
        boolean active,
        int version) {

    /** The same customer, in the archive or out of it. */
    public Customer withActive(boolean other) {
        return new Customer(id, name, email, address, country, vatId, terms, parentId, reporters, other, version);
    }

    /** The same customer, belonging to another company and known by other reporters. */
    public Customer with(@Nullable Long otherParentId, Reporters otherReporters) {
        return new Customer(
                id, name, email, address, country, vatId, terms, otherParentId, otherReporters, active, version);
    }

    /** Currency of its orders; null: the setting's. */
    public @Nullable Currency currency() {
        return terms.currency();
    }
}

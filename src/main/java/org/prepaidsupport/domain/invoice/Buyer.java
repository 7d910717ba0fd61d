package org.prepaidsupport.domain.invoice;

import org.prepaidsupport.domain.customer.Customer;

/** The customer as a document names it. */
public record Buyer(String name, String address, String country, String vatId) {

    public static Buyer of(Customer customer) {
        return new Buyer(customer.name(), customer.address(), customer.country(), customer.vatId());
    }
}

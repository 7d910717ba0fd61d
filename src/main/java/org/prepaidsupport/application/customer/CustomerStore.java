package org.prepaidsupport.application.customer;

import java.util.Optional;
import org.prepaidsupport.application.RecordStore;
import org.prepaidsupport.domain.customer.Customer;

/** Keeps customers. */
public interface CustomerStore extends RecordStore<Customer> {

    /** The customer that the Jira user belongs to. */
    Optional<Customer> byMember(String userKey);
}

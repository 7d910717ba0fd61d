package org.prepaidsupport.application.customer;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.application.RecordStore;
import org.prepaidsupport.domain.customer.Customer;

/** Keeps customers. */
public interface CustomerStore extends RecordStore<Customer> {

    /** The customer that the Jira user belongs to. */
    Optional<Customer> byMember(String userKey);

    /** Ids of the customers that these Jira users belong to, by user; one statement for every thousand. */
    Map<String, Long> byMembers(Collection<String> userKeys);
}

package org.prepaidsupport.application.customer;

import java.util.Collection;
import java.util.List;
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

    /** Ids of the customers whose reporters have e-mail addresses of these domains, by domain; likewise. */
    Map<String, Long> byDomains(Collection<String> domains);

    /** Ids of the customers that name these organizations, by the name in lower case; likewise. */
    Map<String, Long> byOrganizations(Collection<String> lowerCaseNames);

    /** Those it is the parent company of, by name. */
    List<Customer> subsidiaries(long id);
}

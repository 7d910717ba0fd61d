package org.prepaidsupport.application.customer;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.jira.JiraUsers;
import org.springframework.stereotype.Component;

/**
 * Finds the customers of tickets by who reported them: the customer that the reporter is a member of, else the one that
 * the domain of the reporter's e-mail address is known by.
 */
@Component
public class ReporterCustomers {

    private final CustomerStore customers;
    private final JiraUsers users;

    ReporterCustomers(CustomerStore customers, JiraUsers users) {
        this.customers = customers;
        this.users = users;
    }

    /** Id of the customer by user key, of those that have one; at most two statements for every thousand. */
    public Map<String, Long> of(Collection<String> reporterKeys) {
        Map<String, Long> found = new HashMap<>(customers.byMembers(reporterKeys));
        Map<String, String> domains = new HashMap<>();
        Set<String> others = new HashSet<>(reporterKeys);
        others.removeAll(found.keySet());
        others.forEach(key -> domain(key).ifPresent(domain -> domains.put(key, domain)));
        if (!domains.isEmpty()) {
            Map<String, Long> known = customers.byDomains(new HashSet<>(domains.values()));
            domains.forEach((key, domain) ->
                    Optional.ofNullable(known.get(domain)).ifPresent(customer -> found.put(key, customer)));
        }
        return found;
    }

    private Optional<String> domain(String key) {
        return users.email(key)
                .map(address -> address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT))
                .filter(domain -> !domain.isBlank());
    }
}

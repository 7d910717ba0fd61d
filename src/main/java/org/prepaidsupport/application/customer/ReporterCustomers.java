package org.prepaidsupport.application.customer;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraOrganizations;
import org.prepaidsupport.application.jira.JiraUsers;
import org.springframework.stereotype.Component;

/**
 * Finds the customers of tickets by who reported them: the customer that the reporter is a member of, else the one whose
 * organization the ticket is shared with, else the one that the domain of the reporter's e-mail address is known by.
 * What leads to several customers leads to none.
 */
@Component
public class ReporterCustomers {

    private final CustomerStore customers;
    private final JiraUsers users;
    private final JiraOrganizations organizations;

    ReporterCustomers(CustomerStore customers, JiraUsers users, JiraOrganizations organizations) {
        this.customers = customers;
        this.users = users;
        this.organizations = organizations;
    }

    /** Id of the customer by issue, of those that have one; at most three statements for every thousand. */
    public Map<Long, Long> of(Collection<IssueRef> issues) {
        Map<Long, Set<Long>> named = new HashMap<>();
        add(named, issues, issue -> reporter(issue).map(Set::of).orElse(Set.of()), customers::byMembers);
        List<IssueRef> others = without(named, issues);
        Map<Long, Set<String>> shared =
                organizations.ofIssues(others.stream().map(IssueRef::id).toList());
        add(named, others, issue -> lower(shared.getOrDefault(issue.id(), Set.of())), customers::byOrganizations);
        add(
                named,
                without(named, others),
                issue -> reporter(issue).flatMap(this::domain).map(Set::of).orElse(Set.of()),
                customers::byDomains);
        Map<Long, Long> found = new HashMap<>();
        named.forEach((issue, some) -> {
            if (some.size() == 1) {
                found.put(issue, some.iterator().next());
            }
        });
        return found;
    }

    /** Adds the customers that are known by the marks of each issue; an issue with none is not added. */
    private static void add(
            Map<Long, Set<Long>> named,
            Collection<IssueRef> issues,
            Function<IssueRef, Set<String>> marks,
            Function<Set<String>, Map<String, Long>> customersByMark) {
        Map<Long, Set<String>> marksByIssue = new HashMap<>();
        Set<String> all = new HashSet<>();
        for (IssueRef issue : issues) {
            Set<String> some = marks.apply(issue);
            marksByIssue.put(issue.id(), some);
            all.addAll(some);
        }
        if (all.isEmpty()) {
            return;
        }
        Map<String, Long> known = customersByMark.apply(all);
        marksByIssue.forEach((issue, some) -> some.forEach(mark -> Optional.ofNullable(known.get(mark))
                .ifPresent(customer ->
                        named.computeIfAbsent(issue, any -> new HashSet<>()).add(customer))));
    }

    /** What was named twice is not looked for any further. */
    private static List<IssueRef> without(Map<Long, Set<Long>> named, Collection<IssueRef> issues) {
        return issues.stream().filter(each -> !named.containsKey(each.id())).toList();
    }

    private static Set<String> lower(Set<String> names) {
        Set<String> lower = new HashSet<>();
        names.forEach(each -> lower.add(each.toLowerCase(Locale.ROOT)));
        return lower;
    }

    private static Optional<String> reporter(IssueRef issue) {
        return Optional.ofNullable(issue.reporterKey());
    }

    private Optional<String> domain(String key) {
        return users.email(key)
                .map(address -> address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT))
                .filter(domain -> !domain.isBlank());
    }
}

package org.prepaidsupport.domain.customer;

import java.util.List;

/**
 * By what the customer of a ticket is known from who reported it. Each names one customer at the most.
 *
 * @param members keys of Jira users
 * @param domains of e-mail addresses, in lower case, without the at sign; they count where the reporter is no member of
 *     any customer, and the ticket is shared with no organization of one
 * @param organizations names in Jira Service Management, as entered; tickets that are shared with one count where the
 *     reporter is no member of any customer
 */
public record Reporters(List<String> members, List<String> domains, List<String> organizations) {

    public static final Reporters NONE = new Reporters(List.of(), List.of(), List.of());

    public Reporters {
        members = List.copyOf(members);
        domains = List.copyOf(domains);
        organizations = List.copyOf(organizations);
    }
}

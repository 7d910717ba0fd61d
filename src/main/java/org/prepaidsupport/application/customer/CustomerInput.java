package org.prepaidsupport.application.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.prepaidsupport.application.input.EmailAddresses;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.input.VatIds;
import org.prepaidsupport.application.jira.JiraUsers;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.customer.Language;
import org.prepaidsupport.domain.customer.Reporters;
import org.prepaidsupport.domain.customer.Terms;
import org.springframework.stereotype.Component;

/** Reads what was entered about a customer. */
@Component
class CustomerInput {

    private static final Set<String> KNOWN = Set.of(
            "name",
            "email",
            "address",
            "country",
            "vatId",
            "language",
            "currency",
            "paymentDays",
            "parent",
            "members",
            "domains",
            "organizations",
            "active",
            "version");
    private static final Pattern DOMAIN = Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9-]{2,}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST_DOMAIN = 253;
    private static final int LONGEST_ORGANIZATION = 200;
    private static final int LONGEST_TERM = 3650;

    private final CustomerStore store;
    private final JiraUsers users;

    CustomerInput(CustomerStore store, JiraUsers users) {
        this.store = store;
        this.users = users;
    }

    /** @throws org.prepaidsupport.domain.InvalidInput naming every bad field */
    Customer read(Input input, Optional<Customer> stored) {
        input.allowOnly(KNOWN, Set.of("id"));
        long id = stored.map(Customer::id).orElse(0L);
        Optional<String> email = input.text("email", 255);
        email.ifPresent(each -> input.require(EmailAddresses.isAddress(each), "email", "prepaid.error.email"));
        Optional<String> country = input.text("country", 255);
        country.ifPresent(each -> input.require(COUNTRIES.contains(each), "country", "prepaid.error.country"));
        Customer customer = new Customer(
                id,
                input.requiredText("name", 255),
                email.orElse(""),
                input.text("address", 2000).orElse(""),
                country.orElse(""),
                VatIds.read(input, "vatId", country.filter(COUNTRIES::contains).orElse("")),
                terms(input),
                parent(input, id).orElse(null),
                new Reporters(members(input, id), domains(input, id), organizations(input, id)),
                input.flag("active").orElse(true),
                stored.map(Customer::version).orElse(0));
        input.validation().check();
        return customer;
    }

    private static Terms terms(Input input) {
        Optional<Long> days = input.whole("paymentDays");
        days.ifPresent(
                each -> input.require(each >= 0 && each <= LONGEST_TERM, "paymentDays", "prepaid.settings.days"));
        return new Terms(
                input.choice("language", Language.class).orElse(null),
                input.currency("currency").orElse(null),
                days.map(Long::intValue).orElse(null));
    }

    /** One level only, so that everybody sees at once which company a customer belongs to. */
    private Optional<Long> parent(Input input, long id) {
        Optional<Long> entered = input.whole("parent");
        Optional<Customer> parent = entered.flatMap(store::byId);
        input.require(entered.isEmpty() || parent.isPresent(), "parent", "prepaid.error.unknown.record");
        parent.ifPresent(each -> {
            input.require(each.id() != id, "parent", "prepaid.customer.parent.itself");
            input.require(each.parentId() == null, "parent", "prepaid.customer.parent.nested", each.name());
            input.require(
                    id == 0 || each.id() == id || store.subsidiaries(id).isEmpty(),
                    "parent",
                    "prepaid.customer.parent.has.subsidiaries");
        });
        return parent.map(Customer::id);
    }

    /** Keys; names are taken too, because they are what people know. */
    private List<String> members(Input input, long customerId) {
        List<String> entered = input.texts("members");
        List<String> keys = new ArrayList<>();
        for (int index = 0; index < entered.size(); index++) {
            String field = "members[" + index + "]";
            Optional<String> key = users.key(entered.get(index));
            input.require(key.isPresent(), field, "prepaid.error.unknown.user", entered.get(index));
            key.flatMap(store::byMember)
                    .filter(other -> other.id() != customerId)
                    .ifPresent(other -> input.reject(field, "prepaid.customer.member.taken", other.name()));
            key.filter(each -> !keys.contains(each)).ifPresent(keys::add);
        }
        return keys;
    }

    private List<String> domains(Input input, long customerId) {
        List<String> entered = input.texts("domains");
        List<String> domains = new ArrayList<>();
        Map<String, String> fields = new HashMap<>();
        for (int index = 0; index < entered.size(); index++) {
            String field = "domains[" + index + "]";
            String domain = entered.get(index).toLowerCase(Locale.ROOT).replaceFirst("^@", "");
            boolean isDomain =
                    domain.length() <= LONGEST_DOMAIN && DOMAIN.matcher(domain).matches();
            input.require(isDomain, field, "prepaid.customer.domain.form");
            if (isDomain && !domains.contains(domain)) {
                domains.add(domain);
                fields.put(domain, field);
            }
        }
        store.byDomains(domains).forEach((domain, other) -> {
            if (other != customerId) {
                input.reject(
                        fields.getOrDefault(domain, "domains"),
                        "prepaid.customer.domain.taken",
                        store.byId(other).map(Customer::name).orElse(""));
            }
        });
        return domains;
    }

    /** Their names are compared whatever the case. */
    private List<String> organizations(Input input, long customerId) {
        List<String> entered = input.texts("organizations");
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> fields = new HashMap<>();
        for (int index = 0; index < entered.size(); index++) {
            String field = "organizations[" + index + "]";
            String name = entered.get(index);
            String lower = name.toLowerCase(Locale.ROOT);
            input.require(!name.isEmpty(), field, "prepaid.error.required");
            input.require(name.length() <= LONGEST_ORGANIZATION, field, "prepaid.error.too.long", LONGEST_ORGANIZATION);
            if (name.length() <= LONGEST_ORGANIZATION && names.putIfAbsent(lower, name) == null) {
                fields.put(lower, field);
            }
        }
        store.byOrganizations(names.keySet()).forEach((lower, other) -> {
            if (other != customerId) {
                input.reject(
                        fields.getOrDefault(lower, "organizations"),
                        "prepaid.customer.organization.taken",
                        store.byId(other).map(Customer::name).orElse(""));
            }
        });
        return List.copyOf(names.values());
    }
}

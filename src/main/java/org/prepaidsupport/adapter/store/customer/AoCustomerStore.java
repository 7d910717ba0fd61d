package org.prepaidsupport.adapter.store.customer;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.prepaidsupport.adapter.store.AoRecords;
import org.prepaidsupport.adapter.store.Copies;
import org.prepaidsupport.adapter.store.In;
import org.prepaidsupport.adapter.store.NamedRow;
import org.prepaidsupport.application.Claims;
import org.prepaidsupport.application.customer.CustomerStore;
import org.prepaidsupport.application.delivery.FactsChanges;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.customer.Language;
import org.prepaidsupport.domain.customer.Reporters;
import org.prepaidsupport.domain.customer.Terms;
import org.springframework.stereotype.Component;

@Component
class AoCustomerStore extends AoRecords<CustomerRow, Customer> implements CustomerStore {

    private final FactsChanges changes;

    AoCustomerStore(ActiveObjects rows, Claims claims, Copies copies, FactsChanges changes) {
        super(rows, claims, copies, CustomerRow.class);
        this.changes = changes;
    }

    @Override
    protected Customer read(CustomerRow row) {
        return new Customer(
                row.getID(),
                text(row.getName()),
                text(row.getEmail()),
                text(row.getAddress()),
                text(row.getCountry()),
                text(row.getVatId()),
                terms(row),
                row.getParentId(),
                new Reporters(
                        text(row.getMembers()).lines().toList(),
                        text(row.getDomains()).lines().toList(),
                        text(row.getOrganizations()).lines().toList()),
                row.isActive(),
                row.getVersion());
    }

    private static Terms terms(CustomerRow row) {
        return new Terms(
                text(row.getLanguage()).isEmpty() ? null : Language.valueOf(text(row.getLanguage())),
                text(row.getCurrency()).isEmpty() ? null : Currency.getInstance(text(row.getCurrency())),
                row.getPaymentDays());
    }

    @Override
    protected void write(Customer value, CustomerRow row) {
        row.setName(value.name());
        row.setEmail(value.email());
        row.setAddress(value.address());
        row.setCountry(value.country());
        row.setVatId(value.vatId());
        Terms terms = value.terms();
        row.setLanguage(terms.language() == null ? null : terms.language().name());
        row.setCurrency(terms.currency() == null ? null : terms.currency().getCurrencyCode());
        row.setPaymentDays(terms.paymentDays());
        row.setParentId(value.parentId());
        row.setMembers(String.join("\n", value.reporters().members()));
        row.setDomains(String.join("\n", value.reporters().domains()));
        row.setOrganizations(String.join("\n", value.reporters().organizations()));
        row.setActive(value.active());
    }

    @Override
    protected Map<String, String> sortColumns() {
        return Map.of("name", NamedRow.SEARCH, "email", CustomerRow.EMAIL, "country", CustomerRow.COUNTRY);
    }

    @Override
    protected long id(Customer value) {
        return value.id();
    }

    @Override
    protected int version(Customer value) {
        return value.version();
    }

    @Override
    protected void saved(Customer value, long id) {
        forgetReporters(id);
        for (String key : value.reporters().members()) {
            rows.create(
                    CustomerMemberRow.class,
                    new DBParam(CustomerMemberRow.USER_KEY, key),
                    new DBParam(CustomerMemberRow.CUSTOMER_ID, id));
        }
        for (String domain : value.reporters().domains()) {
            rows.create(
                    CustomerDomainRow.class,
                    new DBParam(CustomerDomainRow.DOMAIN_NAME, domain),
                    new DBParam(CustomerDomainRow.CUSTOMER_ID, id));
        }
        for (String name : value.reporters().organizations()) {
            rows.create(
                    CustomerOrganizationRow.class,
                    new DBParam(CustomerOrganizationRow.LOWER_NAME, name.toLowerCase(Locale.ROOT)),
                    new DBParam(CustomerOrganizationRow.CUSTOMER_ID, id));
        }
        changes.aboutAll();
    }

    private void forgetReporters(long id) {
        rows.deleteWithSQL(CustomerMemberRow.class, CustomerMemberRow.CUSTOMER_ID + " = ?", id);
        rows.deleteWithSQL(CustomerDomainRow.class, CustomerDomainRow.CUSTOMER_ID + " = ?", id);
        rows.deleteWithSQL(CustomerOrganizationRow.class, CustomerOrganizationRow.CUSTOMER_ID + " = ?", id);
    }

    @Override
    public void delete(long id) {
        forgetReporters(id);
        super.delete(id);
        changes.aboutAll();
    }

    @Override
    public Optional<Customer> byMember(String userKey) {
        CustomerMemberRow[] found = rows.find(CustomerMemberRow.class, CustomerMemberRow.USER_KEY + " = ?", userKey);
        return found.length == 0 ? Optional.empty() : byId(found[0].getCustomerId());
    }

    @Override
    public Map<String, Long> byMembers(Collection<String> userKeys) {
        Map<String, Long> found = new HashMap<>();
        for (List<String> some : In.parts(userKeys)) {
            for (CustomerMemberRow row : rows.find(
                    CustomerMemberRow.class,
                    Query.select().where(In.list(CustomerMemberRow.USER_KEY, some.size()), some.toArray()))) {
                found.put(row.getUserKey(), row.getCustomerId());
            }
        }
        return found;
    }

    @Override
    public Map<String, Long> byDomains(Collection<String> domains) {
        Map<String, Long> found = new HashMap<>();
        for (List<String> some : In.parts(domains)) {
            for (CustomerDomainRow row : rows.find(
                    CustomerDomainRow.class,
                    Query.select().where(In.list(CustomerDomainRow.DOMAIN_NAME, some.size()), some.toArray()))) {
                found.put(row.getDomainName(), row.getCustomerId());
            }
        }
        return found;
    }

    @Override
    public Map<String, Long> byOrganizations(Collection<String> lowerCaseNames) {
        Map<String, Long> found = new HashMap<>();
        for (List<String> some : In.parts(lowerCaseNames)) {
            for (CustomerOrganizationRow row : rows.find(
                    CustomerOrganizationRow.class,
                    Query.select().where(In.list(CustomerOrganizationRow.LOWER_NAME, some.size()), some.toArray()))) {
                found.put(row.getLowerName(), row.getCustomerId());
            }
        }
        return found;
    }

    @Override
    public List<Customer> subsidiaries(long id) {
        return Arrays.stream(rows.find(
                        CustomerRow.class,
                        Query.select().where(CustomerRow.PARENT_ID + " = ?", id).order(NamedRow.SEARCH + " ASC")))
                .map(this::read)
                .toList();
    }
}

package org.prepaidsupport.adapter.store.customer;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.prepaidsupport.adapter.store.AoRecords;
import org.prepaidsupport.adapter.store.Copies;
import org.prepaidsupport.adapter.store.In;
import org.prepaidsupport.application.Claims;
import org.prepaidsupport.application.customer.CustomerStore;
import org.prepaidsupport.application.delivery.FactsChanges;
import org.prepaidsupport.domain.customer.Customer;
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
                text(row.getCurrency()).isEmpty() ? null : Currency.getInstance(text(row.getCurrency())),
                text(row.getMembers()).lines().toList(),
                row.isActive(),
                row.getVersion());
    }

    @Override
    protected void write(Customer value, CustomerRow row) {
        row.setName(value.name());
        row.setEmail(value.email());
        row.setAddress(value.address());
        row.setCountry(value.country());
        row.setVatId(value.vatId());
        row.setCurrency(value.currency() == null ? null : value.currency().getCurrencyCode());
        row.setMembers(String.join("\n", value.members()));
        row.setActive(value.active());
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
        rows.deleteWithSQL(CustomerMemberRow.class, CustomerMemberRow.CUSTOMER_ID + " = ?", id);
        for (String key : value.members()) {
            rows.create(
                    CustomerMemberRow.class,
                    new DBParam(CustomerMemberRow.USER_KEY, key),
                    new DBParam(CustomerMemberRow.CUSTOMER_ID, id));
        }
        changes.aboutAll();
    }

    @Override
    public void delete(long id) {
        rows.deleteWithSQL(CustomerMemberRow.class, CustomerMemberRow.CUSTOMER_ID + " = ?", id);
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
}

package org.prepaidsupport.adapter.web.submit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.prepaidsupport.application.Records;
import org.prepaidsupport.application.customer.Customers;
import org.prepaidsupport.application.customer.MergeCustomers;
import org.prepaidsupport.application.product.Products;
import org.prepaidsupport.application.tax.Taxes;
import org.prepaidsupport.application.unit.Units;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.product.Product;
import org.prepaidsupport.domain.tax.Tax;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.springframework.stereotype.Component;

/** What pages do with customers, products, taxes and units. */
@Component
class RecordCalls {

    private final Customers customers;
    private final MergeCustomers merge;
    private final Products products;
    private final Taxes taxes;
    private final Units units;

    RecordCalls(Customers customers, MergeCustomers merge, Products products, Taxes taxes, Units units) {
        this.customers = customers;
        this.merge = merge;
        this.products = products;
        this.taxes = taxes;
        this.units = units;
    }

    List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        calls.addAll(archived("/customers", customers, Customer::id));
        calls.addAll(archived("/products", products, Product::id));
        calls.addAll(archived("/taxes", taxes, Tax::id));
        calls.addAll(archived("/units", units, UnitOfMeasure::id));
        calls.add(Call.answering(
                "POST",
                "/customers/#/merge",
                (ids, input) -> Answer.of(merge.merge(ids.get(0), input).id())));
        return calls;
    }

    /** What can be done with every kind of records. */
    static <T> List<Call> of(String path, Records<T> records, ToLongFunction<T> id) {
        return List.of(
                Call.answering("POST", path, (ids, input) -> Answer.of(id.applyAsLong(records.create(input)))),
                Call.of("PUT", path + "/#", (ids, input) -> records.update(ids.get(0), input)),
                Call.of("DELETE", path + "/#", (ids, input) -> records.delete(ids.get(0))));
    }

    private static <T> List<Call> archived(String path, Records<T> records, ToLongFunction<T> id) {
        List<Call> calls = new ArrayList<>(of(path, records, id));
        calls.add(Call.of("POST", path + "/#/archive", (ids, input) -> records.activate(ids.get(0), false)));
        calls.add(Call.of("POST", path + "/#/restore", (ids, input) -> records.activate(ids.get(0), true)));
        return calls;
    }
}

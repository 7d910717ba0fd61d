package org.prepaidsupport.adapter.web.submit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.prepaidsupport.application.input.Input;
import org.springframework.stereotype.Component;

/** All that pages can do without scripts: the use cases behind the REST API, whose checks are theirs. */
@Component
class Calls {

    private final List<Call> calls;

    Calls(RecordCalls records, OrderCalls orders, InvoiceCalls invoices, AdministrationCalls administration) {
        this.calls = Stream.of(records.calls(), orders.calls(), invoices.calls(), administration.calls())
                .flatMap(List::stream)
                .toList();
    }

    /** @throws org.prepaidsupport.domain.Refused as the use case */
    Answer run(String method, String address, Input input) {
        for (Call call : calls) {
            Optional<List<String>> named = call.named(method, address);
            if (named.isPresent()) {
                return call.work().apply(named.get(), input);
            }
        }
        throw new IllegalStateException("no page can do " + method + " " + address);
    }
}

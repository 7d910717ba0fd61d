package org.prepaidsupport.adapter.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Map;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.Validation;

/** The parameters of an address, read with the same errors as a body; a parameter given twice counts once. */
final class Query {

    private Query() {}

    static Input input(UriInfo uri) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        Map<String, Object> values = new HashMap<>();
        parameters.keySet().forEach(name -> values.put(name, parameters.getFirst(name)));
        return new Input(values, new Validation());
    }

    /** {@code start} and {@code limit}; a limit beyond {@link PageRequest#LARGEST} is refused. */
    static PageRequest page(Input query) {
        long start = query.whole("start").orElse((long) PageRequest.FIRST.start());
        long limit = query.whole("limit").orElse((long) PageRequest.FIRST.limit());
        query.require(start >= 0 && start <= Integer.MAX_VALUE, "start", "prepaid.error.negative");
        query.require(limit >= 1 && limit <= PageRequest.LARGEST, "limit", "prepaid.error.limit", PageRequest.LARGEST);
        query.validation().check();
        return new PageRequest((int) start, (int) limit);
    }

    /** {@code q}, {@code active}, {@code sort}, {@code start} and {@code limit}. */
    static RecordQuery records(UriInfo uri) {
        Input query = input(uri);
        RecordQuery wanted = new RecordQuery(
                query.text("q"),
                query.flag("active"),
                RecordQuery.Order.of(query.text("sort").orElse("")),
                page(query));
        query.validation().check();
        return wanted;
    }

    /** The id in an address; one that is no number names nothing. */
    static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notNumber) {
            throw new NotFound();
        }
    }
}

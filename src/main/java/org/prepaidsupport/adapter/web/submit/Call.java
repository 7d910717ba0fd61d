package org.prepaidsupport.adapter.web.submit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.application.input.Input;

/**
 * A use case by its address in the REST API, which is how pages name what their forms and buttons do.
 *
 * @param path below the REST API's base; {@code #} stands for an id, {@code *} for a key
 * @param work gets the ids and keys of the path, in their order, and what was entered
 */
record Call(String method, String path, BiFunction<List<String>, Input, Answer> work) {

    private static final String ID = "#";
    private static final String KEY = "*";

    /** One whose answer leads nowhere. */
    static Call of(String method, String path, BiConsumer<List<Long>, Input> work) {
        return answering(method, path, (ids, input) -> {
            work.accept(ids, input);
            return Answer.NOTHING;
        });
    }

    static Call answering(String method, String path, BiFunction<List<Long>, Input, Answer> work) {
        return new Call(
                method,
                path,
                (named, input) -> work.apply(named.stream().map(Long::valueOf).toList(), input));
    }

    /** One of a thing of Jira, whose answer leads nowhere. */
    static Call ofKey(String method, String path, BiConsumer<String, Input> work) {
        return new Call(method, path, (named, input) -> {
            work.accept(named.get(0), input);
            return Answer.NOTHING;
        });
    }

    /** The ids and keys of the address; empty where it is another one. */
    Optional<List<String>> named(String otherMethod, String address) {
        String[] wanted = path.split("/", -1);
        String[] given = address.split("/", -1);
        if (!method.equals(otherMethod) || wanted.length != given.length) {
            return Optional.empty();
        }
        List<String> named = new ArrayList<>();
        for (int step = 0; step < wanted.length; step++) {
            if (wanted[step].equals(KEY) || (wanted[step].equals(ID) && given[step].matches("\\d{1,18}"))) {
                named.add(Address.decode(given[step]));
            } else if (!wanted[step].equals(given[step])) {
                return Optional.empty();
            }
        }
        return Optional.of(named);
    }
}

package org.prepaidsupport.adapter.web.submit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.prepaidsupport.application.input.Input;

/**
 * A use case by its address in the REST API, which is how pages name what their forms and buttons do.
 *
 * @param path below the REST API's base; {@code #} stands for an id
 * @param work gets the ids of the path, in their order, and what was entered
 */
record Call(String method, String path, BiFunction<List<Long>, Input, Answer> work) {

    private static final String ID = "#";

    /** One whose answer leads nowhere. */
    static Call of(String method, String path, BiConsumer<List<Long>, Input> work) {
        return new Call(method, path, (ids, input) -> {
            work.accept(ids, input);
            return Answer.NOTHING;
        });
    }

    /** The ids of the address; empty where it is another one. */
    Optional<List<Long>> ids(String otherMethod, String address) {
        String[] wanted = path.split("/", -1);
        String[] given = address.split("/", -1);
        if (!method.equals(otherMethod) || wanted.length != given.length) {
            return Optional.empty();
        }
        List<Long> ids = new ArrayList<>();
        for (int step = 0; step < wanted.length; step++) {
            if (wanted[step].equals(ID) && given[step].matches("\\d{1,18}")) {
                ids.add(Long.valueOf(given[step]));
            } else if (!wanted[step].equals(given[step])) {
                return Optional.empty();
            }
        }
        return Optional.of(ids);
    }
}

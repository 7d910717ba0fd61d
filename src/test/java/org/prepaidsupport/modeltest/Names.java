package org.prepaidsupport.modeltest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.model.Missing;

/** The ids of what the steps call by name. */
final class Names {

    private final Map<String, Long> ids = new HashMap<>();
    private final Map<Long, String> names = new HashMap<>();

    void put(String name, long id) {
        ids.put(name, id);
        names.put(id, name);
    }

    /** @throws Missing if there never was any */
    long id(String name) {
        return Optional.ofNullable(ids.get(name)).orElseThrow(() -> new Missing(name));
    }

    String name(long id) {
        return names.getOrDefault(id, "#" + id);
    }
}

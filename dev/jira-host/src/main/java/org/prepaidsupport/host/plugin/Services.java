package org.prepaidsupport.host.plugin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the host offers to plugins, by the interface they name; some are made for each plugin. */
public final class Services {

    private final Map<String, Function<Plugin, Object>> byInterface = new LinkedHashMap<>();

    public <T> Services offer(Class<T> type, T service) {
        byInterface.put(type.getName(), plugin -> service);
        return this;
    }

    public <T> Services offerEach(Class<T> type, Function<Plugin, T> service) {
        byInterface.put(type.getName(), service::apply);
        return this;
    }

    public Optional<Object> find(String interfaceName, Plugin plugin) {
        return Optional.ofNullable(byInterface.get(interfaceName)).map(service -> service.apply(plugin));
    }
}

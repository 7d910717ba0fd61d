package org.prepaidsupport.host.plugin;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** An installed plugin: its bundle, its descriptor, and the beans that its index files name. */
public final class Plugin implements AutoCloseable {

    private final Bundle bundle;
    private final Descriptor descriptor;
    private final ClassLoader classes;
    private AnnotationConfigApplicationContext beans;

    private Plugin(Bundle bundle, Descriptor descriptor) {
        this.bundle = bundle;
        this.descriptor = descriptor;
        this.classes = bundle.adapt(BundleWiring.class).getClassLoader();
    }

    static Plugin of(Bundle bundle) {
        URL file = bundle.getEntry("atlassian-plugin.xml");
        if (file == null) {
            throw new PluginRefused(bundle.getLocation() + " has no atlassian-plugin.xml");
        }
        Descriptor descriptor = Descriptor.read(file);
        String manifestKey = bundle.getHeaders().get("Atlassian-Plugin-Key");
        if (!descriptor.key().equals(manifestKey)) {
            throw new PluginRefused(
                    "Atlassian-Plugin-Key is " + manifestKey + " but the descriptor says " + descriptor.key());
        }
        if (bundle.getHeaders().get("Spring-Context") == null) {
            throw new PluginRefused("The manifest has no Spring-Context");
        }
        return new Plugin(bundle, descriptor);
    }

    public String key() {
        return descriptor.key();
    }

    public Descriptor descriptor() {
        return descriptor;
    }

    public ClassLoader classes() {
        return classes;
    }

    /** The classes of the component index become beans; a class that is missing there is no bean, as in Jira. */
    void start(Services services) {
        GenericApplicationContext imports = new GenericApplicationContext();
        for (Index.Line line : Index.read(bundle, "imports")) {
            String name = line.rest().isEmpty() ? line.type() : line.rest();
            imports.getBeanFactory().registerSingleton(name, service(services, line.type()));
        }
        imports.refresh();
        beans = new AnnotationConfigApplicationContext();
        beans.setParent(imports);
        beans.setClassLoader(classes);
        Set<String> names = new HashSet<>();
        for (Index.Line line : Index.read(bundle, "component")) {
            String name = line.rest().isEmpty() ? beanName(line.type()) : line.rest();
            if (!names.add(name)) {
                throw new PluginRefused("Two components are named " + name);
            }
            beans.registerBean(name, load(line.type()));
        }
        try {
            call(() -> {
                beans.refresh();
                return null;
            });
        } catch (RuntimeException failure) {
            throw new PluginRefused(key() + " does not start: " + failure.getMessage(), failure);
        }
    }

    /** Behind a proxy that is of the imported interface and nothing else, like the service of an OSGi container. */
    private Object service(Services services, String type) {
        Class<?> imported = load(type);
        Object service = services.find(type, this)
                .orElseThrow(() -> new PluginRefused(key() + " imports " + type + ", which nobody exports"));
        return Proxy.newProxyInstance(
                imported.getClassLoader(), new Class<?>[] {imported}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(service, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    private static String beanName(String type) {
        String simple = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
        return java.beans.Introspector.decapitalize(simple);
    }

    /** The beans that the exports index gives to others as this interface. */
    public <T> List<T> exported(Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Index.Line line : Index.read(bundle, "exports")) {
            Class<?> exporting = load(line.type());
            if (type.isAssignableFrom(exporting)
                    && (line.rest().isEmpty() || List.of(line.rest().split(",")).contains(type.getName()))) {
                found.add(type.cast(beans.getBean(exporting)));
            }
        }
        return found;
    }

    /** The bean of this class or, if it is none, a new object with beans for its constructor. */
    public Object make(Class<?> type) {
        try {
            String[] names = beans.getBeanNamesForType(type);
            return names.length == 1
                    ? beans.getBean(names[0])
                    : beans.getAutowireCapableBeanFactory()
                            .autowire(type, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
        } catch (RuntimeException failure) {
            throw new PluginRefused(type.getName() + " can't be made: " + failure.getMessage(), failure);
        }
    }

    public Object make(String type) {
        return make(load(type));
    }

    public Class<?> load(String type) {
        try {
            return classes.loadClass(type);
        } catch (ClassNotFoundException | NoClassDefFoundError missing) {
            throw new PluginRefused(key() + " does not find " + type + "; is its package imported?", missing);
        }
    }

    public URL resource(String path) {
        return bundle.getEntry(path.startsWith("/") ? path.substring(1) : path);
    }

    /** The names of all classes in a package of the bundle and the packages below. */
    public List<String> classesIn(String packageName) {
        var entries = bundle.findEntries(packageName.replace('.', '/'), "*.class", true);
        return entries == null
                ? List.of()
                : Collections.list(entries).stream()
                        .map(url -> url.getPath().substring(1).replace('/', '.').replaceAll("\\.class$", ""))
                        .toList();
    }

    /** Runs the plugin's code as Jira does, with its class loader as that of the thread. */
    public <T> T call(java.util.function.Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void close() {
        if (beans != null) {
            beans.close();
        }
    }
}

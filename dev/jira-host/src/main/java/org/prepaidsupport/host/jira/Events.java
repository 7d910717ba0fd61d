package org.prepaidsupport.host.jira;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jira's events: told on this node only, on the thread that causes them; a listener that fails is logged. */
public final class Events implements EventPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(Events.class);

    private record Subscription(Object listener, Method method) {}

    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();

    @Override
    public void publish(Object event) {
        for (Subscription each : subscriptions) {
            if (each.method.getParameterTypes()[0].isInstance(event)) {
                tell(each, event);
            }
        }
    }

    private static void tell(Subscription subscription, Object event) {
        try {
            subscription.method.invoke(subscription.listener, event);
        } catch (InvocationTargetException | IllegalAccessException failure) {
            LOG.error("A listener failed on {}", event.getClass().getSimpleName(), failure);
        }
    }

    @Override
    public void register(Object listener) {
        for (Method method : listener.getClass().getMethods()) {
            if (method.isAnnotationPresent(EventListener.class)) {
                method.setAccessible(true);
                subscriptions.add(new Subscription(listener, method));
            }
        }
    }

    @Override
    public void unregister(Object listener) {
        subscriptions.removeIf(each -> each.listener == listener);
    }

    @Override
    public void unregisterAll() {
        subscriptions.clear();
    }
}

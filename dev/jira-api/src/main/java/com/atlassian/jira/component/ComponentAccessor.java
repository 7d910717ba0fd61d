package com.atlassian.jira.component;

public class ComponentAccessor {
    /** Who answers in place of Jira's container; set once by whoever stands in for Jira. */
    public interface Worker {
        <T> T getComponent(Class<T> type);
    }

    private static volatile Worker worker;

    public static Worker initialiseWorker(Worker componentAccessorWorker) {
        Worker before = worker;
        worker = componentAccessorWorker;
        return before;
    }

    public static <T> T getComponent(Class<T> componentClass) {
        if (worker == null) {
            throw new IllegalStateException("no container");
        }
        return worker.getComponent(componentClass);
    }

    public static <T> T getOSGiComponentInstanceOfType(Class<T> clazz) {
        return getComponent(clazz);
    }
}

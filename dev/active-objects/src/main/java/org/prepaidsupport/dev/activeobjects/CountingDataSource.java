package org.prepaidsupport.dev.activeobjects;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/** A data source that remembers the SQL statements run through it, so that tests can hold code to a number of them. */
public final class CountingDataSource {

    private final Queue<String> statements = new ConcurrentLinkedQueue<>();
    private final DataSource counted;

    public CountingDataSource(DataSource dataSource) {
        this.counted = proxy(DataSource.class, dataSource, "");
    }

    public DataSource dataSource() {
        return counted;
    }

    /** Forgets what ran so far. */
    public void reset() {
        statements.clear();
    }

    /** What ran since the last reset, in order; begin and commit are not among it. */
    public List<String> statements() {
        return new ArrayList<>(statements);
    }

    private <T> T proxy(Class<T> type, Object target, String sql) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            if (target instanceof Statement && method.getName().startsWith("execute")) {
                statements.add(args == null ? sql : (String) args[0]);
            }
            try {
                Object result = method.invoke(target, args);
                Class<?> returned = method.getReturnType();
                if (returned == Connection.class) {
                    return proxy(Connection.class, result, "");
                }
                return Statement.class.isAssignableFrom(returned)
                        ? proxy(returned, result, args == null ? "" : String.valueOf(args[0]))
                        : result;
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }));
    }
}

package org.prepaidsupport.bench.recording;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** What was done with one connection, from when it was taken from the pool until it was given back. */
final class Session {

    private static final Set<String> OF_CONNECTION = Set.of(
            "prepareStatement",
            "createStatement",
            "setAutoCommit",
            "setTransactionIsolation",
            "setReadOnly",
            "commit",
            "rollback");
    private static final List<String> OF_STATEMENT =
            List.of("set", "add", "clear", "execute", "getGeneratedKeys", "close");

    private final Thread thread = Thread.currentThread();
    private final List<Call> calls = new ArrayList<>();
    private int made;
    private long rows;

    Thread thread() {
        return thread;
    }

    int statements() {
        return (int) calls.stream().filter(Call::executes).count();
    }

    long rows() {
        return rows;
    }

    Connection recorded(Connection connection) {
        return proxy(Connection.class, connection, 0);
    }

    private <T> T proxy(Class<T> type, Object target, int number) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return seen(method, arguments, method.invoke(target, arguments), number);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
    }

    private Object seen(Method method, Object[] arguments, Object result, int number) {
        if (!isOfConcern(method.getName(), number)) {
            return result;
        }
        if (result instanceof Statement && number == 0) {
            made++;
            calls.add(new Call(0, method, arguments, made));
            return proxy(method.getReturnType(), result, made);
        }
        Call call = new Call(number, method, arguments, 0);
        calls.add(call);
        if (!call.executes()) {
            return result;
        }
        rows += changed(result);
        return result instanceof ResultSet ? counted(result) : result;
    }

    private static boolean isOfConcern(String name, int number) {
        return number == 0
                ? OF_CONNECTION.contains(name)
                : OF_STATEMENT.stream().anyMatch(name::startsWith);
    }

    private static long changed(Object result) {
        if (result instanceof int[] counts) {
            return Arrays.stream(counts).filter(count -> count > 0).sum();
        }
        return result instanceof Number count ? count.longValue() : 0;
    }

    private ResultSet counted(Object results) {
        return (ResultSet) Proxy.newProxyInstance(
                ResultSet.class.getClassLoader(), new Class<?>[] {ResultSet.class}, (self, method, arguments) -> {
                    try {
                        Object result = method.invoke(results, arguments);
                        if (method.getName().equals("next") && Boolean.TRUE.equals(result)) {
                            rows++;
                        }
                        return result;
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    /** Does the same on another connection and reads all that is found. */
    void replay(DataSource dataSource) {
        Object[] objects = new Object[made + 1];
        try (Connection connection = dataSource.getConnection()) {
            objects[0] = connection;
            for (Call call : calls) {
                Object result = call.on(objects[call.target()]);
                if (call.made() > 0) {
                    objects[call.made()] = result;
                } else if (result instanceof ResultSet results) {
                    read(results);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("could not be done again", failure);
        }
    }

    private static void read(ResultSet results) throws SQLException {
        int columns = results.getMetaData().getColumnCount();
        while (results.next()) {
            for (int column = 1; column <= columns; column++) {
                results.getObject(column);
            }
        }
    }
}

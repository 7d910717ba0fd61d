package org.prepaidsupport.bench.recording;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A data source that can write down what is done through it, so that the same can be done in bare JDBC. While it
 * doesn't, it hands out the connections of the real one as they are: nothing slows down what is measured.
 */
public final class RecordingDataSource {

    private final DataSource real;
    private final DataSource seen;
    private volatile Optional<Recording> recording = Optional.empty();

    public RecordingDataSource(DataSource real) {
        this.real = real;
        this.seen = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    try {
                        Object result = method.invoke(real, arguments);
                        return result instanceof Connection connection ? offered(connection) : result;
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    private Connection offered(Connection connection) {
        return recording.map(into -> into.open(connection)).orElse(connection);
    }

    /** What is to be used in place of the real one. */
    public DataSource seen() {
        return seen;
    }

    /** What the work does to the database, in whatever threads. */
    public Recording record(Runnable work) {
        Recording into = new Recording(real);
        recording = Optional.of(into);
        try {
            work.run();
        } finally {
            recording = Optional.empty();
        }
        return into;
    }
}

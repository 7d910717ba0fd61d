package org.prepaidsupport.host.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Statements against the host's own tables; each in a transaction of its own, unless run by {@link #together}. A thread
 * holds one connection at most, also where a row's mapper asks for more: threads that each hold some of the pool and
 * wait for the rest would wait for each other.
 */
public final class Sql {

    /** Reads one row. */
    @FunctionalInterface
    public interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /** A statement that failed. */
    public static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private static final String UNIQUE_VIOLATION = "23505";

        Failure(SQLException cause) {
            super(cause);
        }

        /** True if there is such a row already; H2 and PostgreSQL name it alike. */
        public boolean isDuplicate() {
            return UNIQUE_VIOLATION.equals(((SQLException) getCause()).getSQLState());
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private final DataSource dataSource;
    private final ThreadLocal<Connection> open = new ThreadLocal<>();

    public Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public <T> List<T> list(String statement, Mapper<T> mapper, Object... arguments) {
        return with(connection -> {
            try (PreparedStatement prepared = prepare(connection, statement, arguments);
                    ResultSet rows = prepared.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(mapper.map(rows));
                }
                return found;
            }
        });
    }

    public <T> Optional<T> one(String statement, Mapper<T> mapper, Object... arguments) {
        return list(statement, mapper, arguments).stream().findFirst();
    }

    /** The first column of the only row, as a number. */
    public long number(String statement, Object... arguments) {
        return one(statement, row -> row.getLong(1), arguments).orElseThrow();
    }

    /** @return the number of rows that changed */
    public int update(String statement, Object... arguments) {
        return with(connection -> {
            try (PreparedStatement prepared = prepare(connection, statement, arguments)) {
                return prepared.executeUpdate();
            }
        });
    }

    /** @return the new row's id */
    public long insert(String statement, Object... arguments) {
        return with(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(statement, new String[] {"id"})) {
                bind(prepared, arguments);
                prepared.executeUpdate();
                try (ResultSet keys = prepared.getGeneratedKeys()) {
                    keys.next();
                    return keys.getLong(1);
                }
            }
        });
    }

    /** Runs all statements of this thread's work in one transaction. */
    public <T> T together(Function<Sql, T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            open.set(connection);
            try {
                T result = work.apply(this);
                connection.commit();
                return result;
            } catch (RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                open.remove();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new Failure(failure);
        }
    }

    void script(String script) {
        with(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String each : script.split(";")) {
                    if (!each.isBlank()) {
                        statement.execute(each);
                    }
                }
                return null;
            }
        });
    }

    private <T> T with(Work<T> work) {
        try {
            Connection shared = open.get();
            if (shared != null) {
                return work.on(shared);
            }
            try (Connection connection = dataSource.getConnection()) {
                open.set(connection);
                return work.on(connection);
            } finally {
                open.remove();
            }
        } catch (SQLException failure) {
            throw new Failure(failure);
        }
    }

    private static PreparedStatement prepare(Connection connection, String statement, Object... arguments)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        bind(prepared, arguments);
        return prepared;
    }

    private static void bind(PreparedStatement prepared, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            prepared.setObject(i + 1, arguments[i]);
        }
    }
}

package org.prepaidsupport.fakes;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.java.ao.RawEntity;
import org.prepaidsupport.dev.activeobjects.TestDatabase;

/** The plugin's tables on one kind of database: made once for all tests, emptied before each. */
public final class PluginDatabase {

    private static final Pattern ENTITY = Pattern.compile("<entity>\\s*([^<\\s]+)\\s*</entity>");
    private static final Map<TestDatabase.Kind, PluginDatabase> OPEN = new EnumMap<>(TestDatabase.Kind.class);

    private final TestDatabase database;

    private PluginDatabase(TestDatabase database) {
        this.database = database;
    }

    public static synchronized PluginDatabase emptied(TestDatabase.Kind kind) {
        PluginDatabase database =
                OPEN.computeIfAbsent(kind, any -> new PluginDatabase(TestDatabase.open(kind, rows())));
        database.empty();
        database.database.counting().reset();
        return database;
    }

    public ActiveObjects activeObjects() {
        return database.activeObjects();
    }

    /** The SQL statements that the work runs. */
    public List<String> statementsOf(Runnable work) {
        database.counting().reset();
        work.run();
        return database.counting().statements();
    }

    /** As {@link #statementsOf}, for work that answers something. */
    public <T> int count(Supplier<T> work) {
        return statementsOf(() -> Objects.requireNonNull(work.get())).size();
    }

    public Connection connect() {
        try {
            return database.dataSource().getConnection();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Names of the plugin's tables, as the database has them. */
    public List<String> tables() {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                ResultSet tables = connection.getMetaData().getTables(null, null, "AO\\_%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return names;
    }

    /** The rows that the descriptor names, which are the tables there are in Jira. */
    @SuppressWarnings("unchecked")
    public static Class<? extends RawEntity<?>>[] rows() {
        return ENTITY.matcher(descriptor())
                .results()
                .map((MatchResult entity) -> row(entity.group(1)))
                .toArray(Class[]::new);
    }

    private static Class<?> row(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String descriptor() {
        try (InputStream descriptor = PluginDatabase.class.getResourceAsStream("/atlassian-plugin.xml")) {
            return new String(Objects.requireNonNull(descriptor).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void empty() {
        empty(tables());
    }

    /** Only that table, named as the plugin does. */
    public void empty(String table) {
        empty(tables().stream().filter(each -> each.endsWith("_" + table)).toList());
    }

    private void empty(List<String> tables) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute("DELETE FROM \"" + table + "\"");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

package org.prepaidsupport.dev.activeobjects;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.transaction.TransactionCallback;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;
import javax.sql.DataSource;
import net.java.ao.ActiveObjectsException;
import net.java.ao.DatabaseProvider;
import net.java.ao.DisposableDataSource;
import net.java.ao.EntityManager;
import net.java.ao.EntityManagerConfiguration;
import net.java.ao.SchemaConfiguration;
import net.java.ao.Transaction;
import net.java.ao.atlassian.AtlassianFieldNameConverter;
import net.java.ao.atlassian.AtlassianIndexNameConverter;
import net.java.ao.atlassian.AtlassianSequenceNameConverter;
import net.java.ao.atlassian.AtlassianTableNameConverter;
import net.java.ao.atlassian.AtlassianTriggerNameConverter;
import net.java.ao.atlassian.AtlassianUniqueNameConverter;
import net.java.ao.builder.SimpleNameConverters;
import net.java.ao.db.H2DatabaseProvider;
import net.java.ao.db.PostgreSQLDatabaseProvider;
import net.java.ao.schema.NameConverters;
import net.java.ao.schema.info.CachingEntityInfoResolverFactory;
import net.java.ao.schema.info.EntityInfoResolverFactory;

/**
 * The service that the Active Objects plugin gives to plugins, over any data source of H2 or PostgreSQL: the same
 * library, names and prefix as in Jira, transactions at READ COMMITTED as Jira has them, nested ones joined.
 */
public final class JdbcActiveObjects {

    private static final int LONGEST_NAME = 30;
    private static final ThreadLocal<Boolean> IN_TRANSACTION = ThreadLocal.withInitial(() -> false);

    static {
        System.setProperty("ao.transaction.isolation.level", "TRANSACTION_READ_COMMITTED");
    }

    private JdbcActiveObjects() {}

    /**
     * @param pluginKey decides the prefix of the tables, as in Jira: {@code AO_} and the end of its MD5
     */
    public static ActiveObjects over(DataSource dataSource, String pluginKey) {
        EntityManager entities =
                new EntityManager(provider(disposable(dataSource)), new Configuration(prefix(pluginKey)));
        return (ActiveObjects) Proxy.newProxyInstance(
                ActiveObjects.class.getClassLoader(),
                new Class<?>[] {ActiveObjects.class},
                (proxy, method, arguments) -> call(entities, method, arguments));
    }

    /** For example {@code AO_60DB71} for {@code com.pyxis.greenhopper.jira}. */
    public static String prefix(String pluginKey) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(pluginKey.getBytes(StandardCharsets.UTF_8));
            String hex = HexFormat.of().formatHex(digest);
            return "AO_" + hex.substring(hex.length() - 6).toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Object call(EntityManager entities, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("executeInTransaction")) {
            return transaction(entities, (TransactionCallback<?>) arguments[0]);
        }
        try {
            Class<?> target = method.getDeclaringClass() == Object.class ? Object.class : EntityManager.class;
            return target.getMethod(method.getName(), method.getParameterTypes())
                    .invoke(entities, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause() instanceof SQLException sql ? new ActiveObjectsException(sql) : failure.getCause();
        }
    }

    private static Object transaction(EntityManager entities, TransactionCallback<?> work) {
        if (IN_TRANSACTION.get()) {
            return work.doInTransaction();
        }
        IN_TRANSACTION.set(true);
        try {
            return new Transaction<Object>(entities) {
                @Override
                protected Object run() {
                    return work.doInTransaction();
                }
            }.execute();
        } catch (SQLException failure) {
            throw new ActiveObjectsException(failure);
        } finally {
            IN_TRANSACTION.set(false);
        }
    }

    private static DatabaseProvider provider(DisposableDataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            return switch (product) {
                case "H2" -> new H2DatabaseProvider(dataSource, "PUBLIC");
                case "PostgreSQL" -> new PostgreSQLDatabaseProvider(dataSource, "public");
                default -> throw new IllegalArgumentException("only H2 and PostgreSQL, not " + product);
            };
        } catch (SQLException failure) {
            throw new ActiveObjectsException(failure);
        }
    }

    private static DisposableDataSource disposable(DataSource dataSource) {
        return (DisposableDataSource) Proxy.newProxyInstance(
                DisposableDataSource.class.getClassLoader(),
                new Class<?>[] {DisposableDataSource.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("dispose")) {
                        return null;
                    }
                    try {
                        return method.invoke(dataSource, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    private record Configuration(String prefix) implements EntityManagerConfiguration {

        @Override
        public boolean useWeakCache() {
            return true;
        }

        @Override
        public NameConverters getNameConverters() {
            return new SimpleNameConverters(
                    new AtlassianTableNameConverter(this::prepend),
                    new AtlassianFieldNameConverter(),
                    new AtlassianSequenceNameConverter(),
                    new AtlassianTriggerNameConverter(),
                    new AtlassianIndexNameConverter(),
                    new AtlassianUniqueNameConverter());
        }

        @Override
        public SchemaConfiguration getSchemaConfiguration() {
            return (tableName, caseSensitive) ->
                    tableName.toUpperCase(Locale.ROOT).startsWith(prefix + "_");
        }

        @Override
        public EntityInfoResolverFactory getEntityInfoResolverFactory() {
            return new CachingEntityInfoResolverFactory();
        }

        private String prepend(String name) {
            String full = prefix + "_" + name;
            if (full.length() > LONGEST_NAME) {
                throw new ActiveObjectsException("table name too long for Oracle: " + full);
            }
            return full;
        }
    }
}

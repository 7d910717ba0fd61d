package org.prepaidsupport.bench.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A database that measurements have for themselves. */
public final class Database implements AutoCloseable {

    private final Product product;
    private final String address;
    private final HikariDataSource pool;

    Database(Product product, String address, HikariDataSource pool) {
        this.product = product;
        this.address = address;
        this.pool = pool;
    }

    public Product product() {
        return product;
    }

    /** For JDBC. */
    public String address() {
        return address;
    }

    public DataSource pool() {
        return pool;
    }

    /** Leaves it as it is after some time of rest: statistics are there, and what was written is where it belongs. */
    public void settle() {
        if (product == Product.H2) {
            execute("ANALYZE");
        } else {
            execute("VACUUM ANALYZE");
            execute("CHECKPOINT");
        }
    }

    /** @return how many rows were changed */
    public int execute(String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}

package org.prepaidsupport.bench.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The plugin's tables, whatever there are; each has an id that grows. */
public final class Tables {

    private final Database database;

    public Tables(Database database) {
        this.database = database;
    }

    /** The name of the table that ends so, in quotes. */
    public String named(String end) {
        return all().stream()
                .filter(each -> each.endsWith("_" + end + "\""))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no table " + end + " among " + all()));
    }

    /** Names of the columns of a table but for its id, in quotes. */
    public List<String> columns(String table) {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.pool().getConnection();
                ResultSet columns =
                        connection.getMetaData().getColumns(null, null, table.substring(1, table.length() - 1), null)) {
            while (columns.next()) {
                names.add("\"" + columns.getString("COLUMN_NAME") + "\"");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        names.remove("\"ID\"");
        return names;
    }

    /** The highest id of each table. */
    public Map<String, Long> mark() {
        Map<String, Long> highest = new LinkedHashMap<>();
        try (Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : all()) {
                try (ResultSet row = statement.executeQuery("SELECT MAX(\"ID\") FROM " + table)) {
                    row.next();
                    highest.put(table, row.getLong(1));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return highest;
    }

    /** Deletes what was inserted since the mark was taken. */
    public void backTo(Map<String, Long> mark) {
        mark.forEach((table, highest) -> database.execute("DELETE FROM " + table + " WHERE \"ID\" > " + highest));
    }

    private List<String> all() {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.pool().getConnection();
                ResultSet tables = connection.getMetaData().getTables(null, null, "AO\\_%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add("\"" + tables.getString("TABLE_NAME") + "\"");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return names;
    }
}

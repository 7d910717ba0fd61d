package org.prepaidsupport.host.jira;

import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import org.prepaidsupport.host.database.Sql;

/** Jira's kinds of issue links. */
public final class LinkTypes implements IssueLinkTypeManager {

    private static final String SELECT = "SELECT * FROM jira_link_type";

    private record Type(long id, String name, String outward, String inward, String style) implements IssueLinkType {

        static Type of(ResultSet row) throws SQLException {
            return new Type(
                    row.getLong("id"),
                    row.getString("name"),
                    row.getString("outward"),
                    row.getString("inward"),
                    row.getString("style"));
        }

        @Override
        public Long getId() {
            return id;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public String getInward() {
            return inward;
        }

        @Override
        public String getOutward() {
            return outward;
        }

        @Override
        public String getStyle() {
            return style;
        }

        @Override
        public boolean isSystemLinkType() {
            return style != null && style.startsWith("jira_");
        }
    }

    private final Sql sql;

    LinkTypes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Collection<IssueLinkType> getIssueLinkTypes() {
        return new ArrayList<>(sql.list(SELECT + " ORDER BY name", Type::of));
    }

    @Override
    public Collection<IssueLinkType> getIssueLinkTypesByName(String name) {
        return new ArrayList<>(sql.list(SELECT + " WHERE name = ? ORDER BY id", Type::of, name));
    }

    @Override
    public IssueLinkType getIssueLinkType(Long id) {
        return sql.one(SELECT + " WHERE id = ?", Type::of, id).orElse(null);
    }

    @Override
    public void createIssueLinkType(String name, String outward, String inward, String style) {
        sql.insert(
                "INSERT INTO jira_link_type (name, outward, inward, style) VALUES (?, ?, ?, ?)",
                name,
                outward,
                inward,
                style);
    }
}

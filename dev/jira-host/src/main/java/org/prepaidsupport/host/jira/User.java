package org.prepaidsupport.host.jira;

import com.atlassian.jira.user.ApplicationUser;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Someone who can log in. */
public record User(long id, String key, String name, String displayName, String email, String timeZone, boolean active)
        implements ApplicationUser {

    static final String COLUMNS = "id, user_key, user_name, display_name, email, time_zone, active";

    static User of(ResultSet row) throws SQLException {
        return new User(
                row.getLong("id"),
                row.getString("user_key"),
                row.getString("user_name"),
                row.getString("display_name"),
                row.getString("email"),
                row.getString("time_zone"),
                row.getBoolean("active"));
    }

    @Override
    public String getKey() {
        return key;
    }

    @Override
    public String getUsername() {
        return name;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public long getDirectoryId() {
        return 1;
    }

    @Override
    public boolean isActive() {
        return active;
    }

    @Override
    public String getEmailAddress() {
        return email;
    }

    @Override
    public String getDisplayName() {
        return displayName;
    }

    @Override
    public Long getId() {
        return id;
    }
}

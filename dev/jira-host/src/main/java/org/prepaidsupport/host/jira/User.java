package org.prepaidsupport.host.jira;

import com.atlassian.jira.user.ApplicationUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/**
 * Someone who can log in.
 *
 * @param timeZone null: the server's
 * @param locale as Jira writes it, {@code de_DE}; null: the server's
 */
public record User(
        long id,
        String key,
        String name,
        String displayName,
        String email,
        String timeZone,
        String locale,
        boolean active)
        implements ApplicationUser {

    static final String COLUMNS = "id, user_key, user_name, display_name, email, time_zone, locale, active";

    static User of(ResultSet row) throws SQLException {
        return new User(
                row.getLong("id"),
                row.getString("user_key"),
                row.getString("user_name"),
                row.getString("display_name"),
                row.getString("email"),
                row.getString("time_zone"),
                row.getString("locale"),
                row.getBoolean("active"));
    }

    /** Which language the person reads Jira in, if one was chosen. */
    public Optional<Locale> language() {
        return Optional.ofNullable(locale).map(chosen -> Locale.forLanguageTag(chosen.replace('_', '-')));
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

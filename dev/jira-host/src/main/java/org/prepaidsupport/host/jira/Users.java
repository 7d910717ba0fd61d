package org.prepaidsupport.host.jira;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.prepaidsupport.host.database.Sql;

/**
 * Jira's users. Names are lower case, as Jira keeps them; keys never change. As in Jira a node remembers who it has seen,
 * here for a second.
 */
public final class Users implements UserManager {

    private static final String SELECT = "SELECT " + User.COLUMNS + " FROM jira_user";

    private static final long REMEMBERED = 1000;

    private record Seen(User user, long until) {}

    private final Sql sql;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    Users(Sql sql) {
        this.sql = sql;
    }

    public User create(String name, String displayName, String email, String password) {
        long next = sql.number("SELECT COALESCE(MAX(id), 10099) + 1 FROM jira_user");
        sql.update(
                "INSERT INTO jira_user (id, user_key, user_name, display_name, email, password) VALUES (?, ?, ?, ?, ?, ?)",
                next,
                "JIRAUSER" + next,
                name.toLowerCase(Locale.ROOT),
                displayName,
                email,
                Passwords.digest(password));
        return byName(name).orElseThrow();
    }

    /** @param locale as Jira writes it, {@code de_DE}; null: the server's */
    public void chooseLocale(User user, String locale) {
        sql.update("UPDATE jira_user SET locale = ? WHERE user_key = ?", locale, user.key());
        seen.remove(user.key());
    }

    public Optional<User> byName(String name) {
        return sql.one(SELECT + " WHERE user_name = ?", User::of, name.toLowerCase(Locale.ROOT));
    }

    public Optional<User> byKey(String key) {
        Seen before = seen.get(key);
        if (before != null && before.until() > System.currentTimeMillis()) {
            return Optional.of(before.user());
        }
        Optional<User> found = sql.one(SELECT + " WHERE user_key = ?", User::of, key);
        found.ifPresent(user -> seen.put(key, new Seen(user, System.currentTimeMillis() + REMEMBERED)));
        return found;
    }

    public List<User> all() {
        return sql.list(SELECT + " ORDER BY user_name", User::of);
    }

    /** Who this is, if the password is right and the account active. */
    public Optional<User> authenticate(String name, String password) {
        return sql.one(
                        "SELECT password FROM jira_user WHERE user_name = ?",
                        row -> row.getString(1),
                        name.toLowerCase(Locale.ROOT))
                .filter(digest -> Passwords.matches(password, digest))
                .flatMap(any -> byName(name))
                .filter(User::active);
    }

    @Override
    public ApplicationUser getUserByKey(String userKey) {
        return userKey == null ? null : byKey(userKey).orElse(null);
    }

    @Override
    public ApplicationUser getUserByName(String userName) {
        return userName == null ? null : byName(userName).orElse(null);
    }

    @Override
    public Collection<ApplicationUser> getAllApplicationUsers() {
        return new ArrayList<>(all());
    }
}

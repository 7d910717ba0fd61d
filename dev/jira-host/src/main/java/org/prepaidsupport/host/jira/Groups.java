package org.prepaidsupport.host.jira;

import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.prepaidsupport.host.database.Sql;

/** Jira's groups and who is in them. */
public final class Groups implements GroupManager {

    /** Whose members may administer. */
    public static final String ADMINISTRATORS = "jira-administrators";
    /** Whose members have a licence. */
    public static final String LICENSED = "jira-software-users";

    private final Sql sql;

    Groups(Sql sql) {
        this.sql = sql;
    }

    public void create(String name, User... members) {
        if (!groupExists(name)) {
            sql.update("INSERT INTO jira_group (group_name) VALUES (?)", name);
        }
        for (User member : members) {
            add(name, member);
        }
    }

    public void add(String group, User member) {
        if (!isUserInGroup(member, group)) {
            sql.update("INSERT INTO jira_membership (group_name, user_key) VALUES (?, ?)", group, member.key());
        }
    }

    public List<String> all() {
        return sql.list("SELECT group_name FROM jira_group ORDER BY group_name", row -> row.getString(1));
    }

    @Override
    public boolean isUserInGroup(ApplicationUser user, String groupName) {
        return user != null
                && sql.number(
                                "SELECT COUNT(*) FROM jira_membership WHERE group_name = ? AND user_key = ?",
                                groupName,
                                user.getKey())
                        > 0;
    }

    @Override
    public Collection<String> getGroupNamesForUser(ApplicationUser user) {
        return sql.list(
                "SELECT group_name FROM jira_membership WHERE user_key = ? ORDER BY group_name",
                row -> row.getString(1),
                user.getKey());
    }

    @Override
    public boolean groupExists(String groupName) {
        return sql.number("SELECT COUNT(*) FROM jira_group WHERE group_name = ?", groupName) > 0;
    }

    @Override
    public Collection<ApplicationUser> getUsersInGroup(String groupName) {
        return new ArrayList<>(sql.list(
                "SELECT " + User.COLUMNS + " FROM jira_user WHERE user_key IN"
                        + " (SELECT user_key FROM jira_membership WHERE group_name = ?) ORDER BY user_name",
                User::of,
                groupName));
    }
}

package org.prepaidsupport.fakes;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.access.CurrentUser;
import org.prepaidsupport.application.access.Roles;
import org.prepaidsupport.application.jira.JiraUsers;

/** The users of {@link FakeJira}; a name in capitals finds its key in small letters. */
public final class FakeUsers implements JiraUsers, CurrentUser, Roles {

    private final FakeJira jira;

    public FakeUsers(FakeJira jira) {
        this.jira = jira;
    }

    @Override
    public Optional<String> key() {
        return jira.currentUser;
    }

    @Override
    public Optional<String> key(String nameOrKey) {
        return Optional.of(nameOrKey.toLowerCase(Locale.ROOT)).filter(jira.groups::containsKey);
    }

    @Override
    public String name(String key) {
        return key;
    }

    @Override
    public String displayName(String key) {
        return jira.userNames.getOrDefault(key, key);
    }

    @Override
    public Optional<String> email(String key) {
        return Optional.ofNullable(jira.emails.get(key));
    }

    @Override
    public boolean groupExists(String group) {
        return jira.groups.values().stream().anyMatch(groups -> groups.contains(group));
    }

    @Override
    public boolean isAdministrator(String userKey) {
        return isInAnyGroup(userKey, Set.of("jira-administrators"));
    }

    @Override
    public boolean isInAnyGroup(String userKey, Collection<String> groups) {
        return jira.groups.getOrDefault(userKey, Set.of()).stream().anyMatch(groups::contains);
    }
}

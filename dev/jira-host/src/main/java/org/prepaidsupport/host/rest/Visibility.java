package org.prepaidsupport.host.rest;

import org.prepaidsupport.host.jira.Jira;

/** Who may read a comment or worklog. Only groups are known here: a role is refused, never read as "everybody". */
final class Visibility {

    private Visibility() {}

    /** @return the group's name, or null for everybody */
    static String group(Jira jira, Body visibility) {
        if (visibility.names().isEmpty()) {
            return null;
        }
        String value = visibility.text("value").orElse("");
        if (!visibility.text("type").orElse("group").equals("group")) {
            throw JiraProblem.field("commentLevel", "Role: " + value + " does not exist.");
        }
        if (!jira.groups().groupExists(value)) {
            throw JiraProblem.field("commentLevel", "Group: " + value + " does not exist.");
        }
        if (!jira.groups().isUserInGroup(jira.session().getLoggedInUser(), value)) {
            throw JiraProblem.field("commentLevel", "You are currently not a member of the group: " + value + ".");
        }
        return value;
    }
}

package org.prepaidsupport.host.rest;

import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.permission.ProjectPermissions;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.JiraIssue;

/** Reads issue links as clients send them. */
final class LinkInput {

    private final Jira jira;
    private final Seen seen;

    LinkInput(Jira jira, Seen seen) {
        this.jira = jira;
        this.seen = seen;
    }

    /** By id or name; also by how a link of the type is worded in either direction. */
    IssueLinkType type(Body type) {
        Optional<IssueLinkType> found = type.number("id")
                .map(jira.linkTypes()::getIssueLinkType)
                .or(() -> type.text("name").flatMap(name -> jira.linkTypes().getIssueLinkTypes().stream()
                        .filter(each -> List.of(each.getName(), each.getInward(), each.getOutward())
                                .contains(name))
                        .findFirst()));
        return found.orElseThrow(() -> JiraProblem.of(
                404,
                "No issue link type with " + (type.has("id") ? "id" : "name") + " '"
                        + type.text("name").or(() -> type.text("id")).orElse("") + "' found."));
    }

    JiraIssue issue(Body issue) {
        return seen.issue(issue.text("key").or(() -> issue.text("id")).orElse(""));
    }

    void check(JiraIssue one, JiraIssue other) {
        require(one);
        if (one.getId().equals(other.getId())) {
            throw JiraProblem.of(400, "You cannot link an issue to itself.");
        }
    }

    void require(JiraIssue issue) {
        if (!jira.permissions().hasPermission(ProjectPermissions.LINK_ISSUES, issue, seen.user())) {
            throw JiraProblem.of(401, "No Link Issue Permission for issue '" + issue.getKey() + "'");
        }
    }
}

package org.prepaidsupport.host.rest;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prepaidsupport.host.jira.IssueParameters;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.JiraIssue;

/** An edit: values in {@code fields}, operations in {@code update}. All is checked before anything is done. */
final class IssueEdit {

    private final Jira jira;
    private final Seen seen;
    private final Operations operations;

    IssueEdit(Jira jira, Seen seen) {
        this.jira = jira;
        this.seen = seen;
        this.operations = new Operations(jira, seen);
    }

    void apply(JiraIssue issue, Body body) {
        Map<String, Object> fields = new LinkedHashMap<>();
        body.object("fields").each(fields::put);
        List<Runnable> afterwards = new ArrayList<>();
        read(issue, body.object("update"), fields, afterwards);
        if (!fields.isEmpty()) {
            apply(issue, new IssueInput(jira, seen).changed(Body.of(fields)));
        }
        afterwards.forEach(Runnable::run);
    }

    private void read(JiraIssue issue, Body update, Map<String, Object> fields, List<Runnable> afterwards) {
        for (String name : update.names()) {
            for (Object each : update.list(name)) {
                Body.of(each).each((operation, value) -> {
                    if (operations.isOnItems(name)) {
                        afterwards.add(operations.onItems(issue, name, operation, value));
                    } else {
                        fields.put(name, operations.onValue(issue, fields, name, operation, value));
                    }
                });
            }
        }
    }

    void apply(JiraIssue issue, IssueParameters parameters) {
        ApplicationUser user = seen.user();
        IssueService.UpdateValidationResult checked = jira.issueRules().validateUpdate(user, issue.getId(), parameters);
        if (!checked.isValid()) {
            throw JiraProblem.of(checked.getErrorCollection());
        }
        jira.issueRules().update(user, checked);
    }

    /** What {@code update} adds to an issue that was just made. */
    void addTo(JiraIssue made, Body update) {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<Runnable> afterwards = new ArrayList<>();
        read(made, update, fields, afterwards);
        afterwards.forEach(Runnable::run);
    }
}

package org.prepaidsupport.host.jira;

import com.atlassian.jira.issue.label.Label;
import com.atlassian.jira.issue.label.LabelManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Labels of issues. */
public final class Labels implements LabelManager {

    private final Jira jira;

    Labels(Jira jira) {
        this.jira = jira;
    }

    @Override
    public Set<Label> getLabels(Long issueId) {
        return jira.issues()
                .byId(issueId)
                .map(issue -> labels(issueId, issue.labels()))
                .orElseGet(Set::of);
    }

    @Override
    public Set<Label> setLabels(
            ApplicationUser user, Long issueId, Set<String> labels, boolean sendNotification, boolean causeChange) {
        jira.issues().byId(issueId).ifPresent(issue -> {
            issue.labels = String.join(" ", labels);
            jira.issues().save(issue, user);
        });
        return getLabels(issueId);
    }

    private static Set<Label> labels(long issueId, Collection<String> names) {
        Set<Label> labels = new LinkedHashSet<>();
        names.forEach(name -> labels.add(new Label(null, issueId, name)));
        return labels;
    }
}

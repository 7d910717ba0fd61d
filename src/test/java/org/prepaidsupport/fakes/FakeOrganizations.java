package org.prepaidsupport.fakes;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.prepaidsupport.application.jira.JiraOrganizations;

/** Jira Service Management, where {@link FakeJira} has issues that are shared with organizations. */
public final class FakeOrganizations implements JiraOrganizations {

    private final FakeJira jira;

    public FakeOrganizations(FakeJira jira) {
        this.jira = jira;
    }

    @Override
    public boolean present() {
        return !jira.organizations.isEmpty();
    }

    @Override
    public Map<Long, Set<String>> ofIssues(Collection<Long> issueIds) {
        Map<Long, Set<String>> found = new HashMap<>(jira.organizations);
        found.keySet().retainAll(issueIds);
        return found;
    }
}

package org.prepaidsupport.application.jira;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Organizations of Jira Service Management that issues are shared with. */
public interface JiraOrganizations {

    /** Whether issues can have any: without Jira Service Management they can't. */
    boolean present();

    /** Their names by issue, of those that have some; nobody's permission is asked. */
    Map<Long, Set<String>> ofIssues(Collection<Long> issueIds);
}

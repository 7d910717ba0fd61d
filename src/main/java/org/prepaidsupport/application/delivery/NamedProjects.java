package org.prepaidsupport.application.delivery;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.prepaidsupport.application.AlreadyTaken;
import org.prepaidsupport.application.Portions;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Knows the Jira projects that anything of ours names: a team, a default line, a task, a decision about one of their
 * issues, or time that was recorded. In all others nothing of ours is to be looked for; that is all that nodes remember
 * without asking the database. A project is named for good.
 *
 * <p>Naming one goes round the nodes after it is stored; what a node overlooks in between, catching up finds, which asks
 * nobody here.
 */
@Component
public class NamedProjects {

    private static final Logger LOG = LoggerFactory.getLogger(NamedProjects.class);
    private static final int PORTION = 1000;

    private final NamedProjectStore store;
    private final NamedProjectCache cache;
    private final JiraIssues issues;
    private final Transactions transactions;

    NamedProjects(NamedProjectStore store, NamedProjectCache cache, JiraIssues issues, Transactions transactions) {
        this.store = store;
        this.cache = cache;
        this.issues = issues;
        this.transactions = transactions;
    }

    /** No statement, but for the first time on a node. */
    public boolean contain(long projectId) {
        return cache.contains(projectId);
    }

    /** Names these; to be called when what names them is committed. */
    public void name(Collection<Long> projectIds) {
        Set.copyOf(projectIds).stream().filter(each -> !cache.contains(each)).forEach(this::nameOne);
    }

    /** The same of projects that were made just now: nobody can have named them. */
    public void nameNew(Collection<Long> projectIds) {
        projectIds.forEach(this::nameOne);
    }

    private void nameOne(long projectId) {
        try {
            transactions.run(() -> store.add(projectId));
        } catch (AlreadyTaken named) {
            LOG.debug("Project {} has been named meanwhile", projectId);
        }
        cache.drop(projectId);
    }

    /** Names the projects of these issues. */
    void nameOf(Collection<Long> issueIds) {
        Set<Long> projects = new HashSet<>();
        Portions.of(issueIds, PORTION).forEach(some -> issues.byIds(some).values().stream()
                .map(IssueRef::projectId)
                .forEach(projects::add));
        name(projects);
    }
}

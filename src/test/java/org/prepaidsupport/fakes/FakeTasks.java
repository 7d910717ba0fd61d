package org.prepaidsupport.fakes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.order.TaskDraft;
import org.prepaidsupport.application.order.Tasks;
import org.prepaidsupport.domain.InvalidInput;

/** Makes issues in {@link FakeJira}, unless told to refuse as Jira may. */
public final class FakeTasks implements Tasks {

    /** When Jira refuses. */
    public enum Refusal {
        CHECK,
        MAKE,
        ESTIMATE
    }

    private final FakeJira jira;
    private final List<TaskDraft> made = new ArrayList<>();
    private final Map<Long, String> reporters = new HashMap<>();
    private Optional<Refusal> refusal = Optional.empty();
    private String refusedSummary = "";
    private Runnable beforeMake = () -> {};

    public FakeTasks(FakeJira jira) {
        this.jira = jira;
    }

    /** Refuses tasks whose summary contains the text. */
    public void refuse(Refusal when, String summary) {
        refusal = Optional.of(when);
        refusedSummary = summary;
    }

    /** Runs whenever a task is about to be made: what somebody else does at that moment. */
    public void beforeMake(Runnable meanwhile) {
        beforeMake = meanwhile;
    }

    /** Drafts that became issues, also those that were discarded again. */
    public List<TaskDraft> made() {
        return made;
    }

    @Override
    public Checked check(TaskDraft draft, String field) {
        require(Refusal.CHECK, draft.summary(), field);
        if (!jira.projects.containsKey(draft.projectId())) {
            throw InvalidInput.at(field, "prepaid.order.refused.project.gone");
        }
        return () -> {
            beforeMake.run();
            require(Refusal.MAKE, draft.summary(), field);
            IssueRef issue = jira.issue(jira.projects.get(draft.projectId()), draft.summary());
            jira.estimates.put(issue.id(), draft.estimateSeconds());
            made.add(draft);
            reporters.put(issue.id(), draft.actingUserKey());
            return issue;
        };
    }

    @Override
    public List<IssueRef> madeSince(Instant since, long projectId, Set<String> summaries, String reporterKey) {
        return jira.issues.values().stream()
                .filter(each -> each.projectId() == projectId && summaries.contains(each.summary()))
                .filter(each -> reporterKey.equals(reporters.get(each.id())))
                .sorted(Comparator.comparingLong(IssueRef::id))
                .toList();
    }

    @Override
    public void estimate(long issueId, long seconds, String actingUserKey, String field) {
        IssueRef issue = jira.issues.get(issueId);
        if (issue != null) {
            require(Refusal.ESTIMATE, issue.summary(), field);
            jira.estimates.put(issueId, seconds);
        }
    }

    @Override
    public void discard(long issueId, String actingUserKey) {
        jira.issues.remove(issueId);
        jira.estimates.remove(issueId);
    }

    private void require(Refusal when, String summary, String field) {
        if (refusal.filter(when::equals).isPresent() && summary.contains(refusedSummary)) {
            throw InvalidInput.at(field + ".task", "test.jira.says", "Component is required.");
        }
    }
}

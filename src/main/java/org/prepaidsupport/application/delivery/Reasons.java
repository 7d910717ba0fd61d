package org.prepaidsupport.application.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.jira.IssuePermissions;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.team.TeamStore;
import org.prepaidsupport.domain.Message;
import org.prepaidsupport.domain.delivery.Attribution;
import org.prepaidsupport.domain.delivery.Explanation;
import org.prepaidsupport.domain.delivery.Reference;
import org.prepaidsupport.domain.delivery.RuleAnswer;
import org.springframework.stereotype.Component;

/**
 * Puts names into reasons: as things are called now, and only of issues that the reader may see. What is gone stays a
 * number.
 */
@Component
class Reasons {

    private static final Message HIDDEN = Message.of("prepaid.rule.issue.hidden");

    private final JiraIssues issues;
    private final IssuePermissions permissions;
    private final Access access;
    private final OrderLines lines;
    private final TeamStore teams;

    Reasons(JiraIssues issues, IssuePermissions permissions, Access access, OrderLines lines, TeamStore teams) {
        this.issues = issues;
        this.permissions = permissions;
        this.access = access;
        this.lines = lines;
        this.teams = teams;
    }

    Message named(Message reason) {
        return named(List.of(reason)).get(0);
    }

    Attribution named(Attribution attribution) {
        return new Attribution(attribution.lineId(), attribution.rule(), named(attribution.reason()));
    }

    Explanation named(Explanation explanation) {
        List<Message> answers =
                named(explanation.answers().stream().map(RuleAnswer::answer).toList());
        List<RuleAnswer> told = new ArrayList<>();
        for (RuleAnswer each : explanation.answers()) {
            told.add(new RuleAnswer(each.rule(), each.decided(), answers.get(told.size())));
        }
        return new Explanation(named(explanation.attribution()), told);
    }

    /** In the same order; a statement or two for each kind of thing, whatever the number. */
    List<Message> named(List<Message> reasons) {
        Map<Reference, Object> names = names(reasons);
        return reasons.stream()
                .map(reason -> new Message(
                        reason.key(),
                        reason.arguments().stream()
                                .map(each -> named(each, names))
                                .toList()))
                .toList();
    }

    private static Object named(Object argument, Map<Reference, Object> names) {
        return Reference.parse(argument.toString())
                .<Object>map(each -> names.getOrDefault(each, "#" + each.id()))
                .orElse(argument);
    }

    private Map<Reference, Object> names(Collection<Message> reasons) {
        Map<Reference.Kind, Set<Long>> ids = new EnumMap<>(Reference.Kind.class);
        reasons.stream()
                .flatMap(each -> each.arguments().stream())
                .flatMap(each -> Reference.parse(each.toString()).stream())
                .forEach(each ->
                        ids.computeIfAbsent(each.kind(), any -> new HashSet<>()).add(each.id()));
        Map<Reference, Object> names = new HashMap<>();
        ids.forEach((kind, some) -> names(kind, some).forEach((id, name) -> names.put(new Reference(kind, id), name)));
        return names;
    }

    private Map<Long, Object> names(Reference.Kind kind, Set<Long> ids) {
        Map<Long, Object> names = new HashMap<>();
        switch (kind) {
            case ISSUE -> issues.byIds(ids).forEach((id, issue) -> names.put(id, mayName(id) ? issue.key() : HIDDEN));
            case LINE -> lines.byIds(ids).forEach((id, line) -> names.put(id, line.name()));
            case TEAM -> teams.byIds(ids).forEach((id, team) -> names.put(id, team.name()));
        }
        return names;
    }

    private boolean mayName(long issueId) {
        return access.isBillingViewer() || permissions.mayBrowse(issueId);
    }
}

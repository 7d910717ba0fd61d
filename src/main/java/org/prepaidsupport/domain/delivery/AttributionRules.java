package org.prepaidsupport.domain.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.domain.Message;

/**
 * Decides where time counts. A pure function of stored facts, so that the ledger can always be rebuilt. The first rule
 * that finds a line decides; lines of another customer than the ticket's are skipped, and it is said.
 */
public final class AttributionRules {

    private final IssueFacts facts;
    private final LocalDate day;
    private final List<RuleAnswer> answers = new ArrayList<>();

    private AttributionRules(IssueFacts facts, LocalDate day) {
        this.facts = facts;
        this.day = day;
    }

    /**
     * @param day work date, in the author's time zone
     * @param choice made by hand for the worklog
     */
    public static Explanation explain(IssueFacts facts, LocalDate day, Optional<Choice> choice) {
        AttributionRules rules = new AttributionRules(facts, day);
        Attribution attribution = rules.byHand(choice).orElseGet(rules::byRules);
        return new Explanation(attribution, rules.answers);
    }

    private Optional<Attribution> byHand(Optional<Choice> choice) {
        if (choice.isEmpty()) {
            pass(Rule.BY_HAND, "prepaid.rule.byhand.none");
            return Optional.empty();
        }
        Long line = choice.get().lineId();
        if (!choice.get().billable() || line == null) {
            return Optional.of(decide(Rule.BY_HAND, null, "prepaid.rule.byhand.notbillable"));
        }
        if (!facts.exists(line)) {
            pass(Rule.BY_HAND, "prepaid.rule.line.gone");
            return Optional.empty();
        }
        return Optional.of(decide(Rule.BY_HAND, line, "prepaid.rule.byhand.line", Reference.line(line)));
    }

    private Attribution byRules() {
        boolean ownsTime = isTask(facts.issueId()) || parentOwnsTime();
        Long team = facts.teamId();
        TeamSwitches switches = facts.switchesOn(day);
        if (!ownsTime && team != null && switches != TeamSwitches.COUNTS) {
            String key =
                    switches == TeamSwitches.RECORDS ? "prepaid.rule.none.reinvoicing" : "prepaid.rule.none.timesheet";
            return decide(Rule.NONE, null, key, Reference.team(team));
        }
        return ticketLine(facts.issueId(), Rule.TICKET_LINE)
                .or(() -> linkedTask(facts.issueId(), Rule.LINKED_TASK))
                .or(() -> ownTask(facts.issueId(), Rule.OWN_TASK))
                .or(this::parent)
                .or(this::projectDefault)
                .orElseGet(() -> decide(Rule.NONE, null, "prepaid.rule.none"));
    }

    /** Tasks and their sub-tasks always count, whatever a team has switched on. */
    private boolean parentOwnsTime() {
        return facts.parentId() != null && isTask(facts.parentId());
    }

    /** Not any more when its line is gone, as lines of a quotation may be. */
    private boolean isTask(long issueId) {
        return ownLine(issueId).filter(facts::exists).isPresent();
    }

    private Optional<Long> ownLine(long issueId) {
        return value(AssignmentKind.TASK_LINE, issueId);
    }

    private Optional<Attribution> ticketLine(long issueId, Rule rule) {
        Optional<Assignment> decided = Assignment.ticketLineOn(day, issueId, facts.decisions());
        String key = decided.filter(each -> each.kind() == AssignmentKind.ASSIGNED_LINE)
                .map(byItself -> "prepaid.rule.ticket.line.assigned")
                .orElse("prepaid.rule.ticket.line");
        return decided.flatMap(each -> Optional.ofNullable(each.value()))
                .flatMap(line -> draw(rule, line, key, Reference.line(line)))
                .or(() -> nothing(rule, Rule.TICKET_LINE, "prepaid.rule.ticket.line.none"));
    }

    private Optional<Attribution> linkedTask(long issueId, Rule rule) {
        Optional<Long> task = value(AssignmentKind.LINKED_TASK, issueId);
        if (task.isEmpty()) {
            return nothing(rule, Rule.LINKED_TASK, "prepaid.rule.linked.none");
        }
        Optional<Long> line = ownLine(task.get());
        String name = Reference.issue(task.get());
        return line.isEmpty()
                ? nothing(rule, Rule.LINKED_TASK, "prepaid.rule.linked.noline", name)
                : draw(rule, line.get(), "prepaid.rule.linked", name);
    }

    private Optional<Attribution> ownTask(long issueId, Rule rule) {
        return ownLine(issueId)
                .flatMap(line -> draw(rule, line, "prepaid.rule.task", Reference.issue(issueId), Reference.line(line)))
                .or(() -> nothing(rule, Rule.OWN_TASK, "prepaid.rule.task.none"));
    }

    private Optional<Attribution> parent() {
        Long parent = facts.parentId();
        if (parent == null) {
            pass(Rule.PARENT, "prepaid.rule.parent.none");
            return Optional.empty();
        }
        return ticketLine(parent, Rule.PARENT)
                .or(() -> linkedTask(parent, Rule.PARENT))
                .or(() -> ownTask(parent, Rule.PARENT))
                .or(() -> {
                    pass(Rule.PARENT, "prepaid.rule.parent.noline", Reference.issue(parent));
                    return Optional.empty();
                });
    }

    private Optional<Attribution> projectDefault() {
        Optional<Long> line = value(AssignmentKind.PROJECT_LINE, facts.timesheetProjectId());
        if (line.isEmpty()) {
            pass(Rule.PROJECT_DEFAULT, "prepaid.rule.project.none");
            return Optional.empty();
        }
        return draw(Rule.PROJECT_DEFAULT, line.get(), "prepaid.rule.project", Reference.line(line.get()));
    }

    private Optional<Long> value(AssignmentKind kind, long subjectId) {
        return Assignment.valueOn(day, kind, subjectId, facts.decisions());
    }

    private Optional<Attribution> draw(Rule rule, long line, String key, Object... arguments) {
        if (!facts.exists(line)) {
            pass(rule, "prepaid.rule.line.gone");
            return Optional.empty();
        }
        if (!fits(line)) {
            pass(rule, "prepaid.rule.other.customer", Reference.line(line));
            return Optional.empty();
        }
        return Optional.of(decide(rule, line, key, arguments));
    }

    /**
     * The customer of an issue that says none is that of its own line, else of its parent's: a link can't take the time
     * of a task to another customer's order.
     */
    private boolean fits(long line) {
        if (facts.customerId() != null) {
            return facts.fits(line);
        }
        return ownLine(facts.issueId())
                .filter(facts::exists)
                .or(() -> Optional.ofNullable(facts.parentId()).flatMap(this::ownLine))
                .filter(facts::exists)
                .map(own -> facts.sameCustomer(own, line))
                .orElse(true);
    }

    /** Asked on behalf of the parent, a rule that finds nothing leaves the word to the next. */
    private Optional<Attribution> nothing(Rule asked, Rule own, String key, Object... arguments) {
        boolean alreadyAnswered =
                !answers.isEmpty() && answers.get(answers.size() - 1).rule() == asked;
        if (asked == own && !alreadyAnswered) {
            pass(asked, key, arguments);
        }
        return Optional.empty();
    }

    private Attribution decide(Rule rule, @Nullable Long line, String key, Object... arguments) {
        Message reason = Message.of(key, arguments);
        answers.add(new RuleAnswer(rule, true, reason));
        return new Attribution(line, rule, reason);
    }

    private void pass(Rule rule, String key, Object... arguments) {
        answers.add(new RuleAnswer(rule, false, Message.of(key, arguments)));
    }
}

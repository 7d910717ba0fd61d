package org.prepaidsupport.adapter.web.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugin.web.ContextProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.adapter.web.BalanceBar;
import org.prepaidsupport.adapter.web.BalanceBars;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.PageTexts;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.application.Reading;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.customer.Customers;
import org.prepaidsupport.application.delivery.Balance;
import org.prepaidsupport.application.delivery.LineAssignments;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.delivery.TaskTime;
import org.prepaidsupport.application.jira.IssueRef;

/** What the panel of a task shows to billing staff. */
public class TaskPanelContext implements ContextProvider {

    private static final int FIRST = 10;

    private final IssuePanels panels;
    private final IssueResources resources;
    private final Reading reading;
    private final TaskTime tasks;
    private final Customers customers;
    private final OrderSummaries orders;
    private final LineAssignments assignments;
    private final Access access;
    private final BalanceBars bars;
    private final Formats formats;
    private final Texts texts;
    private final Paths paths;

    public TaskPanelContext(
            IssuePanels panels,
            IssueResources resources,
            Reading reading,
            TaskTime tasks,
            Customers customers,
            OrderSummaries orders,
            LineAssignments assignments,
            Access access,
            BalanceBars bars,
            Formats formats,
            Texts texts,
            Paths paths) {
        this.panels = panels;
        this.resources = resources;
        this.reading = reading;
        this.tasks = tasks;
        this.customers = customers;
        this.orders = orders;
        this.assignments = assignments;
        this.access = access;
        this.bars = bars;
        this.formats = formats;
        this.texts = texts;
        this.paths = paths;
    }

    @Override
    public void init(Map<String, String> params) {
        // Takes none.
    }

    @Override
    public Map<String, Object> getContextMap(Map<String, Object> context) {
        resources.require();
        Issue issue = IssuePanels.issue(context).orElseThrow();
        TaskPanelView view =
                reading.of(() -> view(issue.getKey(), panels.line(issue).orElseThrow()));
        return Map.of("view", view, "t", new PageTexts(texts), "base", paths.context(), "language", formats.language());
    }

    private TaskPanelView view(String key, LineFacts line) {
        List<TaskTime.Share> used = tasks.shares(line);
        List<ShareView> shares = used.stream().map(this::share).toList();
        return new TaskPanelView(
                new Link(customers.get(line.customerId()).name(), paths.page("customers", line.customerId())),
                orders.of(line.orderId()).get(0),
                line.description(),
                bar(TaskTime.balance(line, used)).stream().toList(),
                shares.subList(0, Math.min(FIRST, shares.size())),
                shares.subList(Math.min(FIRST, shares.size()), shares.size()),
                RecountView.of(assignments.recountOfTask(key), texts, formats),
                access.isBilling() ? paths.page("order-items") + "?task=" + key : "");
    }

    private Optional<BalanceBar> bar(Balance balance) {
        return balance.orderedSeconds().map(ordered -> bars.of(ordered, balance.deliveredSeconds(), 0));
    }

    private ShareView share(TaskTime.Share share) {
        Optional<IssueRef> issue = share.issue();
        return new ShareView(
                issue.map(IssueRef::key).orElseGet(() -> texts.text("prepaid.issue.unseen")),
                issue.map(IssueRef::summary).orElse(""),
                issue.map(each -> paths.issue(each.key())).orElse(""),
                Formats.duration(share.seconds()),
                texts.text("prepaid.hours", formats.hours(share.seconds())));
    }
}

package org.prepaidsupport.adapter.store.delivery;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.prepaidsupport.adapter.store.In;
import org.prepaidsupport.adapter.store.Row;
import org.prepaidsupport.application.delivery.FactsChanges;
import org.prepaidsupport.application.delivery.Ticket;
import org.prepaidsupport.application.delivery.TicketStore;
import org.springframework.stereotype.Component;

@Component
class AoTicketStore implements TicketStore {

    private final ActiveObjects rows;
    private final FactsChanges changes;

    AoTicketStore(ActiveObjects rows, FactsChanges changes) {
        this.rows = rows;
        this.changes = changes;
    }

    @Override
    public Ticket get(long issueId) {
        return byIds(List.of(issueId)).getOrDefault(issueId, Ticket.NONE);
    }

    @Override
    public Map<Long, Ticket> byIds(Collection<Long> issueIds) {
        Map<Long, Ticket> found = new HashMap<>();
        for (List<Long> some : In.parts(issueIds)) {
            for (TicketRow row : rows.find(
                    TicketRow.class, Query.select().where(In.list(TicketRow.ISSUE_ID, some.size()), some.toArray()))) {
                found.put(row.getIssueId(), new Ticket(row.getCustomerId(), row.getProjectId()));
            }
        }
        return found;
    }

    @Override
    public void save(long issueId, Ticket ticket) {
        TicketRow[] found = rows.find(TicketRow.class, TicketRow.ISSUE_ID + " = ?", issueId);
        TicketRow row =
                found.length == 0 ? rows.create(TicketRow.class, new DBParam(TicketRow.ISSUE_ID, issueId)) : found[0];
        row.setCustomerId(ticket.customerId());
        row.setProjectId(ticket.timesheetProjectId());
        row.save();
        changes.about(Set.of(issueId));
    }

    @Override
    public void moveToCustomer(long from, long to) {
        for (TicketRow row : rows.find(TicketRow.class, TicketRow.CUSTOMER_ID + " = ?", from)) {
            row.setCustomerId(to);
            row.save();
        }
        changes.aboutAll();
    }

    @Override
    public List<Long> all() {
        List<Long> found = new ArrayList<>();
        rows.stream(
                TicketRow.class,
                Query.select(Row.ID + ", " + TicketRow.ISSUE_ID).order(TicketRow.ISSUE_ID + " ASC"),
                row -> found.add(row.getIssueId()));
        return found;
    }

    @Override
    public List<Long> withTimesheetProject(long projectId) {
        return Arrays.stream(rows.find(TicketRow.class, TicketRow.PROJECT_ID + " = ?", projectId))
                .map(TicketRow::getIssueId)
                .toList();
    }
}

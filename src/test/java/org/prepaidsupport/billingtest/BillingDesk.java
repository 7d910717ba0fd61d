package org.prepaidsupport.billingtest;

import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.input;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.delivery.DeliveredTime;
import org.prepaidsupport.application.delivery.LedgerStore;
import org.prepaidsupport.application.delivery.RecordWork;
import org.prepaidsupport.application.delivery.WorklogChoices;
import org.prepaidsupport.application.invoice.BilledEntryStore;
import org.prepaidsupport.application.invoice.CreateInvoice;
import org.prepaidsupport.application.invoice.CreditNotes;
import org.prepaidsupport.application.invoice.Invoices;
import org.prepaidsupport.application.invoice.Payments;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.domain.Refused;
import org.prepaidsupport.domain.delivery.Posting;
import org.prepaidsupport.domain.invoice.BilledEntry;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoicingPeriod;
import org.prepaidsupport.fakes.Desk;
import org.prepaidsupport.fakes.FakeEvents;
import org.prepaidsupport.fakes.FakeJira;

/** The plugin, told the steps of the model by the names that the model has. */
final class BillingDesk implements AutoCloseable {

    final Desk desk = new Desk();
    private final FakeEvents events = new FakeEvents(desk.plugin);
    private final ProjectRef other = desk.jira.project("OTHER");
    private final Map<String, OrderOverview> orders = new LinkedHashMap<>();
    private final Map<String, Long> issues = new LinkedHashMap<>();
    final Map<String, Long> works = new LinkedHashMap<>();
    private final Map<Long, String> workNames = new LinkedHashMap<>();
    private final Map<String, Long> documents = new LinkedHashMap<>();

    BillingDesk() {
        long hourly = desk.product("Hourly", "price", "90", "invoicingPolicy", "timesheets");
        for (String each : BillingModel.LINES) {
            long product = BillingModel.TIMED.contains(each) ? hourly : desk.prepaidSupport;
            OrderOverview order = desk.confirmed(desk.acme, line(product, "50"));
            orders.put(each, order);
            issues.put(each, desk.task(order).id());
        }
        issues.put(BillingModel.TICKET, desk.ticket().id());
    }

    IssueRef issue(String name) {
        return desk.get(JiraIssues.class).byId(issues.get(name)).orElseThrow();
    }

    long lineId(String line) {
        return desk.lineId(orders.get(line));
    }

    String lineName(long id) {
        return BillingModel.LINES.stream()
                .filter(each -> lineId(each) == id)
                .findFirst()
                .orElseThrow();
    }

    private boolean done(Runnable request) {
        try {
            request.run();
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    // Jira

    void log(String work, String issue, LocalDate day, long seconds) {
        long id = desk.log(issue(issue), seconds, day);
        works.put(work, id);
        workNames.put(id, work);
    }

    void edit(String work, LocalDate day, long seconds) {
        desk.jira.editWorklog(
                works.get(work), seconds, day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        desk.get(RecordWork.class).record(works.get(work));
    }

    void delete(String work) {
        desk.delete(works.get(work));
    }

    void move(String task, String project) {
        desk.jira.move(issue(task), project.equals("SER") ? desk.service : other);
        events.issueMoved(issues.get(task));
    }

    // decisions

    void lineOfTask(String task, String line) {
        desk.setLineOnTask(issue(task), lineId(line));
    }

    void link(Optional<String> task) {
        desk.change(
                issue(BillingModel.TICKET),
                "task",
                task.map(each -> issue(each).key()).orElse(null));
    }

    boolean choose(String work, Optional<Optional<String>> choice) {
        return done(() -> desk.get(WorklogChoices.class)
                .choose(
                        works.get(work),
                        input(
                                "orderLine",
                                choice.flatMap(line -> line).map(this::lineId).orElse(null),
                                "billable",
                                choice.isEmpty() || choice.get().isPresent())));
    }

    // documents

    boolean invoice(String name, List<String> lines, Optional<LocalDate> from, Optional<LocalDate> to) {
        return done(() -> {
            List<Long> ids =
                    lines.stream().map(each -> orders.get(each).order().id()).toList();
            Invoice made = desk.get(CreateInvoice.class)
                    .ofOrders(ids, new InvoicingPeriod(from, to))
                    .get(0)
                    .invoice();
            documents.put(name, made.id());
        });
    }

    Invoice document(String name) {
        return invoices().get(documents.get(name)).invoice();
    }

    private Invoices invoices() {
        return desk.get(Invoices.class);
    }

    boolean cancel(String name) {
        return done(() -> invoices().cancel(documents.get(name)));
    }

    boolean post(String name) {
        return done(() -> invoices().post(documents.get(name)));
    }

    boolean reset(String name) {
        return done(() -> invoices().reset(documents.get(name)));
    }

    boolean deleteDocument(String name) {
        return done(() -> invoices().delete(documents.get(name)));
    }

    boolean credit(String note, String name, Map<String, Set<String>> named) {
        return done(() -> {
            Map<String, Object> entered = new LinkedHashMap<>();
            Invoice invoice = document(name);
            List<Map<String, Object>> lines = new ArrayList<>();
            named.forEach((line, wanted) -> lines.add(Map.of(
                    "line",
                    invoice.lines().stream()
                            .filter(each -> each.orderLineId() == lineId(line))
                            .findFirst()
                            .orElseThrow()
                            .id(),
                    "worklogs",
                    wanted.stream().map(works::get).toList())));
            if (!lines.isEmpty()) {
                entered.put("lines", lines);
            }
            Invoice made = desk.get(CreditNotes.class)
                    .create(invoice.id(), input(entered))
                    .invoice();
            documents.put(note, made.id());
        });
    }

    /** Part of it, if so much is open. */
    void pay(String name) {
        done(() -> desk.get(Payments.class).add(documents.get(name), input("amount", "1.00")));
    }

    boolean dropLine(String name, String line) {
        return done(() -> {
            Invoice draft = document(name);
            List<Map<String, Long>> kept = draft.lines().stream()
                    .filter(each -> each.orderLineId() != lineId(line))
                    .map(each -> Map.of("id", each.id()))
                    .toList();
            invoices().update(draft.id(), input("version", draft.version(), "lines", kept));
        });
    }

    // what there is

    /** Seconds of the documents by line and worklog. */
    Map<String, Map<String, Map<String, Long>>> entries(Collection<String> names) {
        Map<Long, String> byId = new LinkedHashMap<>();
        Map<String, Map<String, Map<String, Long>>> found = new LinkedHashMap<>();
        for (String each : names) {
            byId.put(documents.get(each), each);
            found.put(each, new LinkedHashMap<>());
        }
        for (BilledEntry each : desk.get(BilledEntryStore.class).ofWorklogs(workNames.keySet())) {
            found.get(byId.get(each.invoiceId()))
                    .computeIfAbsent(lineName(each.orderLineId()), any -> new LinkedHashMap<>())
                    .put(workNames.get(each.worklogId()), each.seconds());
        }
        return found;
    }

    Map<String, List<Posting>> postings() {
        Map<String, List<Posting>> found = new LinkedHashMap<>();
        desk.get(LedgerStore.class)
                .ofWorklogs(workNames.keySet())
                .forEach((id, postings) -> found.put(workNames.get(id), postings));
        return found;
    }

    String projectName(long id) {
        return id == other.id() ? "OTHER" : id == desk.service.id() ? "SER" : id == desk.time.id() ? "TIM" : "#" + id;
    }

    long delivered(String line) {
        return desk.get(DeliveredTime.class)
                .secondsByLine(List.of(lineId(line)))
                .get(lineId(line));
    }

    long billed(String line) {
        return desk.get(BilledEntryStore.class)
                .secondsByLine(List.of(lineId(line)))
                .get(lineId(line));
    }

    OrderOverview order(String line) {
        return orders.get(line);
    }

    @Override
    public void close() {
        desk.jira.login(FakeJira.ADMIN);
        desk.close();
    }
}

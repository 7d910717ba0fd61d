package org.prepaidsupport.billingtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.fakes.Entered.input;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.prepaidsupport.application.delivery.Integrity;
import org.prepaidsupport.application.delivery.IntegrityRun;
import org.prepaidsupport.application.delivery.RecordWork;
import org.prepaidsupport.application.delivery.WorklogChoices;
import org.prepaidsupport.application.order.LineOverview;
import org.prepaidsupport.domain.delivery.Attribution;
import org.prepaidsupport.domain.delivery.Placement;
import org.prepaidsupport.domain.delivery.Posting;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.LineRole;

/** The plugin and its model, told the same steps and compared after each. */
final class BillingRun implements AutoCloseable {

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    private final BillingModel model = new BillingModel();
    private final BillingDesk desk = new BillingDesk();
    private final List<BillingStep> done = new ArrayList<>();

    List<BillingStep> steps() {
        return List.copyOf(done);
    }

    void random(Random random, int length) {
        BillingSteps steps = new BillingSteps(random, model);
        while (done.size() < length) {
            step(steps.next());
        }
        end();
    }

    void replay(List<BillingStep> steps) {
        steps.forEach(this::step);
        end();
    }

    private void step(BillingStep step) {
        Optional<Boolean> expected = step.at(model);
        if (expected.isEmpty()) {
            return;
        }
        done.add(step);
        assertThat(step.at(desk)).as("done: %s", step).isEqualTo(expected.get());
        Map<String, List<Posting>> postings = desk.postings();
        model.works.keySet().forEach(each -> compareWork(each, postings.getOrDefault(each, List.of())));
        Map<String, Map<String, Map<String, Long>>> entries = new LinkedHashMap<>();
        model.documents.forEach((name, document) -> entries.put(name, document.entries));
        assertThat(desk.entries(entries.keySet())).as("time on documents").isEqualTo(entries);
        BillingModel.TIMED.forEach(this::compareLine);
    }

    private void compareWork(String name, List<Posting> postings) {
        BillingModel.Work work = model.works.get(name);
        Map<Placement, Long> places = Posting.balance(postings);
        if (work.deleted) {
            assertThat(places).as("deleted %s", name).isEmpty();
            return;
        }
        assertThat(places).as("places of %s", name).hasSize(1);
        Placement place = places.keySet().iterator().next();
        Optional<String> line = Optional.ofNullable(place.lineId()).map(desk::lineName);
        assertThat(line).as("line of %s", name).isEqualTo(model.lineOf(name));
        assertThat(desk.projectName(place.projectId()))
                .as("project of %s", name)
                .isEqualTo(model.projectOf(name));
        assertThat(place.workDate()).as("day of %s", name).isEqualTo(work.day);
        assertThat(places.get(place)).as("seconds of %s", name).isEqualTo(work.seconds);
        Posting last = postings.stream()
                .filter(each -> each.placement().equals(place))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(last.rule()).as("rule of %s", name).hasToString(model.ruleOf(name));
    }

    private void compareExplanation(String name) {
        Attribution told = desk.desk
                .get(WorklogChoices.class)
                .get(desk.works.get(name))
                .explanation()
                .attribution();
        assertThat(told.rule()).as("rule told of %s", name).hasToString(model.ruleOf(name));
        assertThat(told.line().map(desk::lineName)).as("line told of %s", name).isEqualTo(model.lineOf(name));
    }

    /** Nothing is billed twice and nothing is lost: what is billed, less what is credited, and to be billed is all. */
    private void compareLine(String line) {
        long delivered = desk.delivered(line);
        long billed = desk.billed(line);
        assertThat(delivered).as("delivered on %s", line).isEqualTo(model.delivered(line));
        assertThat(billed).as("billed on %s", line).isEqualTo(model.billed(line));
        LineOverview overview = desk.desk.now(desk.order(line));
        assertThat(overview.progress().toInvoice().value().multiply(SECONDS_PER_HOUR))
                .as("to be billed on %s", line)
                .isCloseTo(BigDecimal.valueOf(delivered - billed), Offset.offset(new BigDecimal("0.0072")));
        BigDecimal quantities = quantities(line);
        assertThat(quantities.add(overview.progress().toInvoice().value()).multiply(SECONDS_PER_HOUR))
                .as("quantities of documents and to be billed on %s", line)
                .isCloseTo(BigDecimal.valueOf(delivered), Offset.offset(new BigDecimal("0.2")));
    }

    /** Amounts that even out a cent have no quantity. */
    private BigDecimal quantities(String line) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, BillingModel.Document> each : model.documents.entrySet()) {
            if (each.getValue().counts()) {
                var document = desk.document(each.getKey());
                BigDecimal quantity = document.lines().stream()
                        .filter(own -> own.orderLineId() != null && own.orderLineId() == desk.lineId(line))
                        .filter(own -> own.role() != LineRole.AMOUNT)
                        .map(own -> own.quantity().value())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                sum = document.kind() == InvoiceKind.CREDIT_NOTE ? sum.subtract(quantity) : sum.add(quantity);
            }
        }
        return sum;
    }

    private void end() {
        model.works.forEach((name, work) -> {
            if (!work.deleted) {
                compareExplanation(name);
            }
        });
        Map<String, Integer> before = sizes();
        model.works.keySet().forEach(each -> desk.desk.get(RecordWork.class).record(desk.works.get(each)));
        assertThat(sizes()).as("postings after all has been counted once more").isEqualTo(before);
        IntegrityRun run = desk.desk.get(Integrity.class).start(input()).last().orElseThrow();
        assertThat(run.differences()).as("differences").isEmpty();
        assertThat(run.wrongTotals()).as("wrong totals").isEmpty();
    }

    private Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        desk.postings().forEach((name, postings) -> sizes.put(name, postings.size()));
        return sizes;
    }

    @Override
    public void close() {
        desk.close();
    }
}

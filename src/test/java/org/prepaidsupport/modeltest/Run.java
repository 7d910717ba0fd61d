package org.prepaidsupport.modeltest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.prepaidsupport.application.delivery.DeliveredTime;
import org.prepaidsupport.application.delivery.Integrity;
import org.prepaidsupport.application.delivery.IntegrityRun;
import org.prepaidsupport.application.delivery.RecordWork;
import org.prepaidsupport.application.delivery.Recount;
import org.prepaidsupport.fakes.Entered;
import org.prepaidsupport.fakes.Plugin;
import org.prepaidsupport.fakes.TestClock;
import org.prepaidsupport.model.Answer;
import org.prepaidsupport.model.Model;
import org.prepaidsupport.model.Step;

/** One desk and its model, told the same steps and compared after each. */
final class Run {

    private final PluginDesk desk;
    private final Model model = new Model(TestClock.TODAY);
    private final Ledger ledger;
    private final List<Step> done = new ArrayList<>();

    Run(Plugin plugin) {
        desk = new PluginDesk(plugin);
        ledger = new Ledger(desk);
    }

    /** What was done so far. */
    List<Step> steps() {
        return List.copyOf(done);
    }

    void random(Random random, int length) {
        RandomSteps steps = new RandomSteps(random, model);
        for (Supplier<Optional<Step>> each : steps.opening()) {
            each.get().ifPresent(this::step);
        }
        while (done.size() < length) {
            step(steps.next());
        }
        end();
    }

    void replay(List<Step> steps) {
        steps.forEach(this::step);
        end();
    }

    private void step(Step step) {
        Optional<Answer> expected = step.tryAt(model);
        if (expected.isEmpty()) {
            return;
        }
        done.add(step);
        model.settle();
        assertThat(step.doAt(desk)).as("answer to: %s", step).isEqualTo(expected.get());
        assertThat(ledger.standing()).as("ledger after: %s", step).isEqualTo(model.standing());
    }

    private void end() {
        step(Step.done("catch up at last", each -> each.jira().catchUp()));
        assertThat(delivered()).as("delivered").isEqualTo(model.delivered());
        int postings = ledger.size();
        desk.plugin.get(Recount.class).goOn();
        for (String work : model.works()) {
            desk.plugin.get(RecordWork.class).record(desk.works.id(work));
        }
        ledger.standing();
        assertThat(ledger.size())
                .as("postings after all has been counted once more")
                .isEqualTo(postings);
        ledger.assertOnlyAddedTo();
        IntegrityRun integrity =
                desk.plugin.get(Integrity.class).start(Entered.input()).last().orElseThrow();
        assertThat(integrity.differences()).as("differences").isEmpty();
        assertThat(integrity.wrongTotals()).as("wrong totals").isEmpty();
    }

    private Map<String, Long> delivered() {
        Map<String, Long> byName = new LinkedHashMap<>();
        List<Long> ids = model.delivered().keySet().stream().map(desk.lines::id).toList();
        desk.plugin
                .get(DeliveredTime.class)
                .secondsByLine(ids)
                .forEach((line, seconds) -> byName.put(desk.lines.name(line), seconds));
        return byName;
    }
}

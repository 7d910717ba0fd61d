package org.prepaidsupport.adapter.store.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.adapter.store.StoreTest;
import org.prepaidsupport.application.Preparation;
import org.prepaidsupport.application.delivery.FactsChanges;
import org.prepaidsupport.application.delivery.FactsStamps;
import org.prepaidsupport.application.delivery.KnownIssue;
import org.prepaidsupport.application.delivery.KnownIssueStore;
import org.prepaidsupport.application.delivery.KnownIssueStore.Kept;
import org.prepaidsupport.domain.Message;
import org.prepaidsupport.domain.delivery.Assignment;
import org.prepaidsupport.domain.delivery.AssignmentKind;
import org.prepaidsupport.domain.delivery.Attribution;
import org.prepaidsupport.domain.delivery.IssueAttribution;
import org.prepaidsupport.domain.delivery.IssueAttribution.Period;
import org.prepaidsupport.domain.delivery.Rule;

class KnownIssueStoreTest extends StoreTest {

    private static final long TICKET = 17;
    private static final long TASK = 20;
    private static final KnownIssue KNOWN = new KnownIssue(
            10,
            15L,
            "-",
            Set.of(TICKET, 15L, TASK),
            true,
            7L,
            12L,
            List.of(
                    new Assignment(1, AssignmentKind.LINKED_TASK, TICKET, Assignment.ALWAYS, TASK),
                    new Assignment(2, AssignmentKind.TICKET_LINE, TICKET, LocalDate.of(2026, 11, 23), null)),
            new IssueAttribution(
                    true,
                    11,
                    List.of(
                            new Period(
                                    Assignment.ALWAYS,
                                    new Attribution(null, Rule.NONE, Message.of("prepaid.rule.none"))),
                            new Period(
                                    LocalDate.of(2026, 11, 23),
                                    new Attribution(
                                            31L,
                                            Rule.LINKED_TASK,
                                            Message.of("prepaid.rule.linked", "issue:20", ""))))));

    private KnownIssueStore store;

    @Override
    protected void prepare() {
        store = store(KnownIssueStore.class);
    }

    @Test
    void whatIsKeptComesBackAsItWasByOneStatement() {
        Kept kept = new Kept(KNOWN, new FactsStamps(Map.of(0L, "a", -3L, "b")));
        store.keep(TICKET, kept);
        assertThat(store.look(TICKET).kept()).contains(kept);
        assertThat(store.look(TASK).kept()).isEmpty();
        assertThat(statements(() -> store.look(TICKET))).isEqualTo(1);
    }

    @Test
    void whatJiraDoesNotSayComesBackAsNothing() {
        Kept kept = new Kept(
                new KnownIssue(10, null, null, Set.of(TICKET), false, null, null, List.of(), KNOWN.attribution()),
                new FactsStamps(Map.of()));
        store.keep(TICKET, kept);
        assertThat(store.look(TICKET).kept()).contains(kept);
    }

    @Test
    void whatIsKeptLastReplacesWhatWasKeptBefore() {
        store.keep(TICKET, new Kept(KNOWN, new FactsStamps(Map.of())));
        Kept later = new Kept(KNOWN, new FactsStamps(Map.of(0L, "later")));
        store.keep(TICKET, later);
        assertThat(store.look(TICKET).kept()).contains(later);
    }

    @Test
    void aChangeGivesItsGroupAStampThatWasNeverThereAndLeavesTheOthers() {
        changed(() -> store(FactsChanges.class).about(List.of(TICKET, TASK)));
        FactsStamps first = store.look(TICKET).stamps();
        changed(() -> store(FactsChanges.class).about(List.of(TICKET)));
        FactsStamps second = store.look(TICKET).stamps();
        assertThat(second.about(Set.of(TICKET))).isNotEqualTo(first.about(Set.of(TICKET)));
        assertThat(second.about(Set.of(TASK))).isEqualTo(first.about(Set.of(TASK)));
        changed(() -> store(FactsChanges.class).aboutAll());
        assertThat(store.look(TICKET).stamps().about(Set.of(TASK))).isNotEqualTo(second.about(Set.of(TASK)));
    }

    @Test
    void aNodeThatStartsMakesAllStampsAndAnotherOnlyChangesThem() {
        Preparation changes = (Preparation) store(FactsChanges.class);
        changes.prepare();
        FactsStamps first = store.look(TICKET).stamps();
        assertThat(first.byGroup()).hasSameSizeAs(FactsStamps.allGroups());
        changes.prepare();
        assertThat(store.look(TICKET).stamps().byGroup()).hasSameSizeAs(first.byGroup());
    }

    @Test
    void aChangeThatIsRolledBackStampsNothing() {
        FactsStamps before = store.look(TICKET).stamps();
        Optional<RuntimeException> failure = Optional.empty();
        try {
            changed(() -> {
                store(FactsChanges.class).aboutAll();
                throw new IllegalStateException("rolled back");
            });
        } catch (IllegalStateException expected) {
            failure = Optional.of(expected);
        }
        assertThat(failure).isPresent();
        assertThat(store.look(TICKET).stamps()).isEqualTo(before);
    }

    @Test
    void manyWhoChangeManyGroupsAtOnceNeverWaitInACircle() throws InterruptedException {
        changed(() -> store(FactsChanges.class).aboutAll());
        for (long issue = 0; issue < 16; issue++) {
            long each = issue;
            changed(() -> store(FactsChanges.class).about(List.of(each)));
        }
        List<Object> outcomes = race(8, (racer, everybodyIsHere) -> {
            everybodyIsHere.run();
            for (long issue = 0; issue < 16; issue++) {
                store(FactsChanges.class).about(List.of(racer % 2 == 0 ? issue : 15 - issue));
            }
            return "changed";
        });
        assertThat(outcomes).containsOnly("changed");
    }
}

package org.prepaidsupport.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.MINUTE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.delivery.Assignment;
import org.prepaidsupport.domain.delivery.AssignmentKind;
import org.prepaidsupport.fakes.FakeJira;
import org.prepaidsupport.fakes.TestClock;

class RecountTest extends DeskTest {

    private static final Instant NOON = TestClock.TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);

    private OrderOverview order;
    private IssueRef ticket;
    private Recount recount;
    private RecountStore store;

    @Override
    protected void prepare() {
        order = desk.tenHours();
        ticket = desk.ticketOf(order);
        recount = desk.get(Recount.class);
        store = desk.get(RecountStore.class);
    }

    @Test
    void aFewWorklogsAreGoneOverAtOnceAndOnceMoreAfterTheFeedsDelay() {
        assertThat(store.inFirstPass()).isEmpty();
        missed(HOUR);

        later(Recount.AFTER_FEED);
        recount.goOn();

        assertThat(desk.delivered(order)).isEqualTo(HOUR);
        assertThat(store.due(Instant.ofEpochMilli(Long.MAX_VALUE))).isEmpty();
    }

    @Test
    void whatACrashKeptFromBeingDoneIsDoneByTheJob() {
        missed(HOUR);
        desk.get(Transactions.class).run(() -> recount.plan(RecountKind.TICKET, List.of(ticket.id())));
        assertThat(recount.goOn()).contains(0);

        later(Recount.GRACE);
        recount.goOn();

        assertThat(desk.delivered(order)).isEqualTo(HOUR);
    }

    @Test
    void whatIsDueTwiceAboutATicketIsGoneOverOnce() {
        later(Recount.AFTER_FEED);
        recount.goOn();
        missed(HOUR);
        desk.get(Transactions.class)
                .run(() -> recount.plan(RecountKind.TICKET, List.of(ticket.id(), ticket.id(), ticket.id())));
        later(Recount.GRACE);
        assertThat(recount.goOn()).contains(1);
        later(Recount.AFTER_FEED);
        assertThat(recount.goOn()).contains(1);
        assertThat(store.due(Instant.ofEpochMilli(Long.MAX_VALUE))).isEmpty();
    }

    @Test
    void aPlanIsForgottenWithItsTransaction() {
        int before = store.inFirstPass().size();
        try {
            desk.get(Transactions.class).run(() -> {
                recount.plan(RecountKind.TICKET, List.of(ticket.id()));
                throw new IllegalStateException("the change failed");
            });
        } catch (IllegalStateException expected) {
            assertThat(store.inFirstPass()).hasSize(before);
        }
    }

    @Test
    void manyWorklogsAreLeftToTheJobWhichTellsHowFarItIs() {
        int many = Recount.AT_ONCE + 5;
        for (int i = 0; i < many; i++) {
            missed(MINUTE);
        }
        recount.ticket(ticket.id());
        assertThat(desk.delivered(order)).isZero();
        assertThat(recount.open(RecountKind.TICKET, ticket.id()))
                .hasValueSatisfying(open -> assertThat(open.total()).isEqualTo(many));

        OpenRecount open = desk.get(Tickets.class).get(ticket.key()).recount().orElseThrow();
        assertThat(desk.get(RecountProgress.class).get(open.id())).isEqualTo(open);

        assertThat(recount.goOn()).contains(many);
        assertThatThrownBy(() -> desk.get(RecountProgress.class).get(open.id())).isInstanceOf(NotFound.class);
        assertThat(desk.get(Tickets.class).get(ticket.key()).recount()).isEmpty();

        assertThat(desk.delivered(order)).isEqualTo(many * MINUTE);
        assertThat(recount.open(RecountKind.TICKET, ticket.id())).isEmpty();
    }

    @Test
    void howFarItIsOnlyWhoMayBrowseTheIssueIsTold() {
        for (int i = 0; i <= Recount.AT_ONCE; i++) {
            missed(MINUTE);
        }
        recount.ticket(ticket.id());
        long id = recount.open(RecountKind.TICKET, ticket.id()).orElseThrow().id();
        desk.jira.login(FakeJira.ANNA);
        assertThat(desk.get(RecountProgress.class).get(id).total()).isEqualTo(Recount.AT_ONCE + 1);
        desk.jira.deny(FakeJira.ANNA, "browse", desk.help);
        assertThatThrownBy(() -> desk.get(RecountProgress.class).get(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void anInterruptedRecountGoesOnWhereItWas() {
        long first = missed(HOUR);
        missed(MINUTE);
        long id = desk.get(Transactions.class)
                .run(() -> recount.plan(RecountKind.TICKET, List.of(ticket.id())))
                .get(0);
        store.save(store.byId(id).orElseThrow().advanced(first, 1));
        later(Recount.GRACE);

        assertThat(recount.goOn()).contains(1);

        assertThat(desk.delivered(order)).isEqualTo(MINUTE);
        later(Recount.AFTER_FEED);
        recount.goOn();
        assertThat(desk.delivered(order)).isEqualTo(HOUR + MINUTE);
    }

    @Test
    void aLinkThatWasDecidedBeforeACrashIsMadeByTheJob() {
        OrderOverview other = desk.tenHours();
        desk.log(ticket, HOUR);
        desk.get(Transactions.class).run(() -> {
            desk.get(AssignmentStore.class).add(linkTo(desk.task(other)), Optional.empty());
            return recount.plan(RecountKind.LINK, List.of(ticket.id()));
        });

        later(Recount.GRACE);
        recount.goOn();

        assertThat(desk.jira.tasksOf(ticket)).containsExactly(desk.task(other).id());
        assertThat(desk.delivered(other)).isEqualTo(HOUR);
    }

    @Test
    void ofTwoWhoLinkAtOnceTheOneWhoseLinkIsLeftInJiraWins() {
        OrderOverview other = desk.tenHours();
        desk.log(ticket, HOUR);
        desk.change(ticket, "task", desk.task(other).key());
        desk.get(AssignmentStore.class).add(linkTo(desk.task(order)), Optional.empty());

        later(Recount.AFTER_FEED);
        recount.goOn();

        assertThat(desk.jira.tasksOf(ticket)).containsExactly(desk.task(other).id());
        assertThat(desk.delivered(order)).isZero();
        assertThat(desk.delivered(other)).isEqualTo(HOUR);
    }

    @Test
    void aLinkThatJiraRefusesChangesNothing() {
        OrderOverview other = desk.tenHours();
        desk.log(ticket, HOUR);
        desk.jira.failOnLinks(Optional.of(new IllegalStateException("refused")));

        assertThatThrownBy(() -> desk.change(ticket, "task", desk.task(other).key()))
                .hasMessage("refused");

        assertThat(desk.delivered(order)).isEqualTo(HOUR);
        assertThat(desk.delivered(other)).isZero();
    }

    @Test
    void aRecountThatFailsKeepsNoOtherFromBeingDone() {
        missed(HOUR);
        IssueRef odd = desk.ticket();
        desk.jira.failOnLinks(Optional.of(new IllegalStateException("refused")));
        desk.get(Transactions.class).run(() -> {
            desk.get(AssignmentStore.class)
                    .add(
                            new Assignment(
                                    0,
                                    AssignmentKind.LINKED_TASK,
                                    odd.id(),
                                    Assignment.ALWAYS,
                                    desk.task(order).id()),
                            Optional.empty());
            recount.plan(RecountKind.LINK, List.of(odd.id()));
            return recount.plan(RecountKind.TICKET, List.of(ticket.id()));
        });

        later(Recount.GRACE);
        recount.goOn();
        assertThat(desk.delivered(order)).isEqualTo(HOUR);

        desk.jira.failOnLinks(Optional.empty());
        later(Recount.AFTER_FEED);
        recount.goOn();
        assertThat(desk.jira.tasksOf(odd)).containsExactly(desk.task(order).id());
    }

    private Assignment linkTo(IssueRef task) {
        return new Assignment(0, AssignmentKind.LINKED_TASK, ticket.id(), Assignment.ALWAYS, task.id());
    }

    private void later(Duration duration) {
        desk.plugin.clock().advance(duration.plusSeconds(1));
    }

    /** Logged, and no event came. */
    private long missed(long seconds) {
        return desk.jira.worklog(ticket, FakeJira.ANNA, seconds, NOON).id();
    }
}

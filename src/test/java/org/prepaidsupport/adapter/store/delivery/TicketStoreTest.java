package org.prepaidsupport.adapter.store.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.adapter.store.StoreTest;
import org.prepaidsupport.application.AlreadyTaken;
import org.prepaidsupport.application.delivery.Ticket;
import org.prepaidsupport.application.delivery.TicketStore;

class TicketStoreTest extends StoreTest {

    private static final long TICKET = 17;
    private static final long OTHER_TICKET = 18;
    private static final long ACME = 1;
    private static final long SUPPORT_TIME = 10;

    private TicketStore tickets;

    @Override
    protected void prepare() {
        tickets = store(TicketStore.class);
    }

    @Test
    void whereNothingWasSetThereIsNothing() {
        assertThat(tickets.get(TICKET)).isEqualTo(Ticket.NONE);
        assertThat(tickets.byIds(List.of(TICKET))).isEmpty();
    }

    @Test
    void whatWasSetIsReadAndReplaced() {
        save(TICKET, new Ticket(ACME, SUPPORT_TIME));
        assertThat(tickets.get(TICKET)).isEqualTo(new Ticket(ACME, SUPPORT_TIME));
        save(TICKET, new Ticket(null, SUPPORT_TIME));
        assertThat(tickets.get(TICKET)).isEqualTo(new Ticket(null, SUPPORT_TIME));
        save(TICKET, Ticket.NONE);
        assertThat(tickets.get(TICKET)).isEqualTo(Ticket.NONE);
    }

    @Test
    void readsManyInOneStatement() {
        save(TICKET, new Ticket(ACME, null));
        save(OTHER_TICKET, new Ticket(null, SUPPORT_TIME));
        List<Long> ids = List.of(TICKET, OTHER_TICKET, 99L);
        assertThat(tickets.byIds(ids))
                .isEqualTo(Map.of(TICKET, new Ticket(ACME, null), OTHER_TICKET, new Ticket(null, SUPPORT_TIME)));
        assertThat(statements(() -> tickets.byIds(ids))).isEqualTo(1);
        assertThat(tickets.byIds(List.of())).isEmpty();
    }

    @Test
    void areFoundByTheirOwnTimesheetProject() {
        save(TICKET, new Ticket(ACME, SUPPORT_TIME));
        save(OTHER_TICKET, new Ticket(ACME, null));
        assertThat(tickets.withTimesheetProject(SUPPORT_TIME)).containsExactly(TICKET);
    }

    @Test
    void ofTwoWhoSetSomethingForTheFirstTimeOneIsToldToReadAgain() throws InterruptedException {
        List<Object> outcomes = race(2, (racer, everybodyIsHere) -> {
            Ticket before = tickets.get(TICKET);
            everybodyIsHere.run();
            tickets.save(TICKET, new Ticket(ACME, before.timesheetProjectId()));
            return "saved";
        });
        assertThat(outcomes).allMatch(each -> each.equals("saved") || each instanceof AlreadyTaken);
        assertThat(outcomes).contains("saved");
        assertThat(tickets.get(TICKET)).isEqualTo(new Ticket(ACME, null));
    }

    private void save(long issue, Ticket ticket) {
        changed(() -> tickets.save(issue, ticket));
    }
}

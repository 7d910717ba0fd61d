package org.prepaidsupport.host.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.host.testing.TestHost.API;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.prepaidsupport.host.testing.Caller;

/**
 * Adds, edits and deletes worklogs. After each change on a ticket of its own, which nobody else moves, Delivered must
 * say it at once on the other node.
 */
final class LoggingClient extends Client {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 10, 1);

    private final Caller here;
    private final Caller there;
    private final Place own;
    private final Map<Long, List<Long>> logged = new HashMap<>();
    private final Map<Long, Long> seconds = new HashMap<>();
    private final long deliveredBefore;

    LoggingClient(String name, Setting setting, long seed, int operations, Place own) {
        super(name, setting, seed, operations);
        this.here = agent();
        this.there = agentThere();
        this.own = own;
        this.deliveredBefore = delivered();
    }

    @Override
    void operate() {
        if (percent(8)) {
            contest(any(site().contested()));
            return;
        }
        Place ticket = percent(25) ? own : any(site().common());
        List<Long> mine = logged.computeIfAbsent(ticket.id(), any -> new ArrayList<>());
        if (mine.isEmpty() || percent(60)) {
            add(ticket, mine);
        } else if (percent(55)) {
            edit(ticket, any(mine));
        } else {
            delete(ticket, mine);
        }
        if (ticket.equals(own)) {
            requireDelivered();
        }
    }

    /** Everybody edits it, on both nodes; the last one counts. */
    private void contest(long worklog) {
        long spent = anyTime();
        String path = worklogs(site().contestedTicket()) + "/" + worklog;
        timed("edit a contested worklog", () -> here.put(path, "{'timeSpentSeconds':%d}", spent))
                .expect(200);
    }

    private void add(Place ticket, List<Long> mine) {
        long spent = anyTime();
        LocalDate day = FIRST_DAY.plusDays(random().nextInt(50));
        long id = timed(
                        "log",
                        () -> here.post(
                                worklogs(ticket),
                                "{'timeSpentSeconds':%d,'started':'%sT09:00:00.000+0000'}",
                                spent,
                                day))
                .expect(201)
                .id();
        mine.add(id);
        seconds.put(id, spent);
    }

    private void edit(Place ticket, long worklog) {
        long spent = anyTime();
        timed("edit", () -> here.put(worklogs(ticket) + "/" + worklog, "{'timeSpentSeconds':%d}", spent))
                .expect(200);
        seconds.put(worklog, spent);
    }

    private void delete(Place ticket, List<Long> mine) {
        long worklog = mine.remove(random().nextInt(mine.size()));
        timed("delete", () -> here.delete(worklogs(ticket) + "/" + worklog)).expect(204);
        seconds.remove(worklog);
    }

    private void requireDelivered() {
        long mine = logged.get(own.id()).stream().mapToLong(seconds::get).sum();
        assertThat(delivered())
                .as("Delivered of %s on the other node", own.key())
                .isEqualTo(deliveredBefore + mine);
    }

    private long delivered() {
        return timed("read", () -> there.get(API + "/tickets/" + own.key()))
                .expect(200)
                .at("deliveredSeconds")
                .asLong();
    }

    private long anyTime() {
        return 60 + random().nextInt(7200);
    }

    private static String worklogs(Place ticket) {
        return "/rest/api/2/issue/" + ticket.id() + "/worklog";
    }
}

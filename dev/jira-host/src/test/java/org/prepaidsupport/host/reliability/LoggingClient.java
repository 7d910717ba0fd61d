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
    private final Site site;
    private final Map<Long, List<Long>> logged = new HashMap<>();
    private final Map<Long, Long> ownSeconds = new HashMap<>();

    LoggingClient(
            String name,
            int operations,
            long seed,
            Measurements measurements,
            HostProcess here,
            HostProcess there,
            Site site,
            Place own) {
        super(name, operations, seed, measurements);
        this.here = agent(here);
        this.there = agent(there);
        this.site = site;
        this.own = own;
    }

    @Override
    void operate() {
        if (percent(8)) {
            long worklog = any(site.contested());
            timed(
                            "edit a contested worklog",
                            () -> here.put(
                                    worklogs(site.contestedTicket()) + "/" + worklog,
                                    "{'timeSpentSeconds':%d}",
                                    seconds()))
                    .expect(200);
            return;
        }
        Place ticket = percent(25) ? own : any(site.common());
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

    private void add(Place ticket, List<Long> mine) {
        long seconds = seconds();
        LocalDate day = FIRST_DAY.plusDays(random().nextInt(50));
        long id = timed(
                        "log",
                        () -> here.post(
                                worklogs(ticket),
                                "{'timeSpentSeconds':%d,'started':'%sT09:00:00.000+0000'}",
                                seconds,
                                day))
                .expect(201)
                .id();
        mine.add(id);
        ownSeconds.put(id, seconds);
    }

    private void edit(Place ticket, long worklog) {
        long seconds = seconds();
        timed("edit", () -> here.put(worklogs(ticket) + "/" + worklog, "{'timeSpentSeconds':%d}", seconds))
                .expect(200);
        ownSeconds.put(worklog, seconds);
    }

    private void delete(Place ticket, List<Long> mine) {
        long worklog = mine.remove(random().nextInt(mine.size()));
        timed("delete", () -> here.delete(worklogs(ticket) + "/" + worklog)).expect(204);
        ownSeconds.remove(worklog);
    }

    private void requireDelivered() {
        long expected = logged.get(own.id()).stream().mapToLong(ownSeconds::get).sum();
        long delivered = timed("read", () -> there.get(API + "/tickets/" + own.key()))
                .expect(200)
                .at("deliveredSeconds")
                .asLong();
        assertThat(delivered).as("Delivered of %s on the other node", own.key()).isEqualTo(expected);
    }

    private long seconds() {
        return 60 + random().nextInt(7200);
    }

    private static String worklogs(Place ticket) {
        return "/rest/api/2/issue/" + ticket.id() + "/worklog";
    }
}

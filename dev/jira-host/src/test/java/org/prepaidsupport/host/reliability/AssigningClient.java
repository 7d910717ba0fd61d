package org.prepaidsupport.host.reliability;

import static org.prepaidsupport.host.testing.TestHost.API;

import org.prepaidsupport.host.testing.Caller;

/** Changes what tasks, tickets and projects draw on, whose tickets they are, and where their time is recorded. */
final class AssigningClient extends Client {

    private final Caller here;

    AssigningClient(String name, Setting setting, long seed, int operations) {
        super(name, setting, seed, operations);
        this.here = administrator();
    }

    @Override
    void operate() {
        switch (random().nextInt(6)) {
            case 0 -> put("line of a task", "/tasks/" + any(site().tasks()).key(), "orderLine", any(site().lines()));
            case 1 ->
                put(
                        "line of a ticket",
                        "/tickets/" + any(site().shared()).key(),
                        "orderLine",
                        percent(50) ? any(site().lines()) : null);
            case 2 -> put("line of a project", "/projects/OPS", "orderLine", percent(70) ? any(site().lines()) : null);
            case 3 ->
                put("customer", "/tickets/" + any(site().ofTwoCustomers()).key(), "customer", any(site().customers()));
            default ->
                put(
                        "timesheet project",
                        "/tickets/"
                                + any(percent(50) ? site().shared() : site().moving())
                                        .key(),
                        "timesheetProject",
                        percent(60) ? "\"" + any(Site.TIMESHEET_PROJECTS) + "\"" : null);
        }
    }

    private void put(String kind, String path, String field, Object value) {
        timed(kind, () -> here.put(API + path, "{'%s':%s}", field, value)).expect(200);
    }
}

package org.prepaidsupport.host.reliability;

import static org.prepaidsupport.host.testing.TestHost.API;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.prepaidsupport.host.testing.Caller;

/** Links tickets to tasks and unlinks them, through us and through Jira itself. */
final class LinkingClient extends Client {

    private final Caller here;

    LinkingClient(String name, Setting setting, long seed, int operations) {
        super(name, setting, seed, operations);
        this.here = agent();
    }

    @Override
    void operate() {
        int what = random().nextInt(10);
        if (what < 4) {
            link(any(site().shared()), any(site().tasks()));
        } else if (what < 5) {
            unlink(any(site().shared()));
        } else if (what < 8) {
            boolean ofOneCustomer = percent(50);
            linkInJira(
                    any(ofOneCustomer ? site().shared() : site().ofTwoCustomers()),
                    any(ofOneCustomer || percent(50) ? site().tasks() : site().globexTasks()));
        } else {
            unlinkInJira(any(percent(50) ? site().shared() : site().ofTwoCustomers()), random().nextInt(100));
        }
    }

    private void link(Place ticket, Place task) {
        timed("link", () -> here.put(API + "/tickets/" + ticket.key(), "{'task':'%s'}", task.key()))
                .expect(200);
    }

    private void unlink(Place ticket) {
        timed("unlink", () -> here.put(API + "/tickets/" + ticket.key(), "{'task':null}"))
                .expect(200);
    }

    private void linkInJira(Place ticket, Place task) {
        timed(
                        "link in Jira",
                        () -> here.post(
                                "/rest/api/2/issueLink",
                                "{'type':{'name':'%s'},'inwardIssue':{'key':'%s'},'outwardIssue':{'key':'%s'}}",
                                Site.LINK_TYPE,
                                ticket.key(),
                                task.key()))
                .expect(201);
    }

    /** One of the ticket's links; somebody else may have removed it meanwhile. */
    private void unlinkInJira(Place ticket, int which) {
        JsonNode links = here.get("/rest/api/2/issue/" + ticket.id() + "?fields=issuelinks")
                .expect(200)
                .at("fields/issuelinks");
        List<String> ids = new ArrayList<>();
        links.forEach(link -> ids.add(link.get("id").asText()));
        if (!ids.isEmpty()) {
            String id = ids.get(which % ids.size());
            expectOneOf(timed("unlink in Jira", () -> here.delete("/rest/api/2/issueLink/" + id)), 204, 404);
        }
    }
}

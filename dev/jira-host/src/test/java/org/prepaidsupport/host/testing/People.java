package org.prepaidsupport.host.testing;

import java.util.List;
import org.prepaidsupport.host.jira.Jira;

/**
 * Who may see the projects of a {@link Seed}, and work in them, so that everybody has one role: the viewer only looks,
 * the lead administers the project of the tickets but works on none, and one with a licence has nothing to do with them.
 */
public final class People {

    public static final String ADMINISTRATOR = "admin";
    public static final String AGENT = "anna";
    public static final String BILLING = "bob";
    public static final String VIEWER = "vera";
    public static final String LEAD = "paula";
    public static final String OTHER = "olaf";

    private People() {}

    /** The projects of the seed must be there. */
    public static void settle(TestHost host) {
        Jira jira = host.host().jira();
        jira.groups().create("support-staff");
        jira.groups().create("support-workers");
        for (String name : List.of(LEAD, OTHER)) {
            String full = name.equals(LEAD) ? "Paula Lead" : "Olaf Other";
            jira.groups().add("jira-software-users", jira.users().create(name, full, name + "@example.com", name));
        }
        for (String name : List.of(ADMINISTRATOR, AGENT, BILLING, VIEWER, LEAD)) {
            jira.groups().add("support-staff", jira.users().byName(name).orElseThrow());
        }
        for (String name : List.of(ADMINISTRATOR, AGENT, BILLING)) {
            jira.groups().add("support-workers", jira.users().byName(name).orElseThrow());
        }
        for (String key : List.of(Seed.TICKETS, Seed.TASKS, Seed.TIME)) {
            jira.projects().restrict(key, "support-staff");
            jira.projects().reserveWork(key, "support-workers");
        }
        host.admin()
                .put("/rest/api/2/project/" + Seed.TICKETS, "{'lead':'%s'}", LEAD)
                .expect(200);
    }
}

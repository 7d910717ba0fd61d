package org.prepaidsupport.host.testing;

import static org.prepaidsupport.host.testing.TestHost.API;

import java.util.LinkedHashMap;
import java.util.Map;

/** One of everything that our pages and panels show, for the {@link People}, and where to look at each. */
public final class Showcase {

    /** Of what there is not. */
    public static final long ABSENT = 999_999;

    private static final String PAGES = "/plugins/servlet/prepaid";
    private static final String FOREIGN = "FOR";

    private final TestHost host;
    private final Seed seed;
    private final Map<String, String> parts = new LinkedHashMap<>();

    private Showcase(TestHost host) {
        this.host = host;
        this.seed = Seed.sow(host);
    }

    public static Showcase open(TestHost host) {
        Showcase showcase = new Showcase(host);
        showcase.host.host().jira().mails().configure("support@example.com");
        showcase.records();
        showcase.prepaidOrder();
        showcase.orderOfAllKinds();
        showcase.foreignProject();
        People.settle(host);
        return showcase;
    }

    private void records() {
        seed.customer("Globex");
        keep("taxes", made("/taxes", "{'name':'VAT','percent':'21'}").id());
        keep("customers", seed.customer());
        keep("products", seed.product());
        keep("units", seed.unit("Hours"));
        keep("teams", host.admin().get(API + "/teams").expect(200).text("items/0/id"));
        keep("own project", Seed.TICKETS);
    }

    /** Overdrawn by its ticket, and all of it on a posted invoice that is paid and credited in part. */
    private void prepaidOrder() {
        long order = seed.quote("10", "Hours");
        Answer confirmed = seed.confirm(order).expect(200);
        String task = confirmed.text("lines/0/task");
        String ticket = seed.ticket("Printer is on fire");
        seed.link(ticket, task).expect(200);
        keep("own worklog", seed.log(ticket, "12h"));
        seed.log(task, "30m");
        String lonely = seed.ticket("Whose is it?");
        seed.log(lonely, "1h 30m");
        Answer invoice = draft(order);
        made("/invoices/" + invoice.id() + "/post", 200);
        made("/invoices/" + invoice.id() + "/payments", "{'amount':'300','reference':'Bank 17'}");
        Answer note = made(
                "/invoices/" + invoice.id() + "/credit-notes",
                "{'reason':'Too many','lines':[{'line':%d,'quantity':'2'}]}",
                invoice.at("lines/0/id").asLong());
        made("/invoices/" + note.id() + "/post", 200);
        keep("orders", order);
        keep("lines", confirmed.text("lines/0/id"));
        keep("own task", task);
        keep("own ticket", ticket);
        keep("lonely ticket", lonely);
        keep("invoices", invoice.id());
        keep("credit note", note.id());
    }

    /** Sections, notes, milestones, delivery by hand, and time billed by the hour that was changed later. */
    private void orderOfAllKinds() {
        String hourly = "{'name':'Consulting','unit':%d,'price':'90','invoicingPolicy':'timesheets',"
                + "'createOnOrder':'task','project':'SER'}";
        long consulting = made("/products", hourly, seed.unit("Hours")).id();
        String other = "{'name':'%s','unit':%d,'price':'500','invoicingPolicy':'%s'}";
        long migration = made("/products", other, "Migration", seed.unit("Units"), "milestones")
                .id();
        long setup =
                made("/products", other, "Set-up", seed.unit("Units"), "manual").id();
        long order = made(
                        "/orders",
                        "{'customer':%d,'lines':[{'kind':'section','description':'Services'},"
                                + "{'product':%d,'quantity':'8'},{'product':%d},{'product':%d,'discount':'10'},"
                                + "{'kind':'note','description':'On weekdays'}]}",
                        seed.customer(),
                        consulting,
                        migration,
                        setup)
                .id();
        String task = seed.confirm(order).expect(200).text("lines/1/task");
        String ticket = seed.ticket("Teach us");
        seed.link(ticket, task).expect(200);
        String worklog = seed.log(ticket, "5h");
        Answer invoice = draft(order);
        made("/invoices/" + invoice.id() + "/post", 200);
        host.anna()
                .put("/rest/api/2/issue/" + ticket + "/worklog/" + worklog, "{'timeSpent':'7h'}")
                .expect(200);
        keep("draft", draft(order).id());
        keep("mixed order", order);
        keep("changed invoice", invoice.id());
        keep("quotation", seed.quote("20", "Hours"));
        long billable = seed.quote("1", "Hours");
        seed.confirm(billable).expect(200);
    }

    private void foreignProject() {
        seed.project(FOREIGN, "Foreign");
        String issue = host.admin()
                .post(
                        "/rest/api/2/issue",
                        "{'fields':{'project':{'key':'%s'},'issuetype':{'name':'Task'},'summary':'Theirs'}}",
                        FOREIGN)
                .expect(201)
                .text("key");
        host.admin()
                .post(
                        API + "/teams",
                        "{'name':'Foreign','projects':['%s'],'timesheetOnTicket':true,'timeReinvoicing':true,"
                                + "'timesheetProject':'%s'}",
                        FOREIGN,
                        FOREIGN)
                .expect(201);
        keep("foreign project", FOREIGN);
        keep("foreign ticket", issue);
        keep("foreign task", issue);
        keep("foreign worklog", seed.log(issue, "1h"));
        host.host().jira().groups().create("elsewhere");
        host.host().jira().projects().restrict(FOREIGN, "elsewhere");
    }

    private Answer made(String path, String json, Object... values) {
        return host.bob().post(API + path, json, values).expect(201);
    }

    private void made(String path, int status) {
        host.bob().post(API + path, "{}").expect(status);
    }

    private Answer draft(long order) {
        return made("/orders/" + order + "/invoices", "{'kind':'regular'}");
    }

    private void keep(String name, Object value) {
        parts.put(name, String.valueOf(value));
    }

    /** Its id or key; that of none where there is none of that name. */
    public String part(String name) {
        return parts.getOrDefault(name, String.valueOf(ABSENT));
    }

    /**
     * Where a page is.
     *
     * @param path as in the table of permissions
     * @param project {@code own}, {@code foreign}, or empty
     */
    public String page(String path, String project) {
        String first = path.equals("/invoices/{id}/edit") ? "draft" : path.split("/")[1];
        String query =
                switch (path) {
                    case "/order-items" -> "?project=" + part(project + " project");
                    case "/invoices/down-payment", "/invoices/period" -> "?order=" + part("orders");
                    default -> "";
                };
        return PAGES
                + path.replace("/delivered/{id}", "/delivered/" + part("lines"))
                        .replace("{id}", part(first))
                        .replace("{key}", part(project + " project"))
                + query;
    }

    /** Where Jira draws a panel, or a tab of an issue. */
    public String panel(String key, String project) {
        String tab = key.endsWith("-tab") ? "?page=org.prepaidsupport.prepaid-support:" + key : "";
        return "/browse/" + part(project + (key.startsWith("task-") ? " task" : " ticket")) + tab;
    }

    /** Where Jira draws an item of a menu: in its administration, with a project, or on every page. */
    public String menu(String key, String project) {
        if (key.startsWith("admin-")) {
            return "/secure/admin/ViewApplicationProperties.jspa";
        }
        return key.startsWith("project-") ? "/projects/" + part(project + " project") : "/browse/" + part("own ticket");
    }
}

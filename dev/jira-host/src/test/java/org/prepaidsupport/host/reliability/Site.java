package org.prepaidsupport.host.reliability;

import static org.prepaidsupport.host.testing.TestHost.API;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.prepaidsupport.host.testing.Answer;
import org.prepaidsupport.host.testing.Caller;
import org.prepaidsupport.host.testing.HostProcess;

/**
 * A support company at work: three teams, two customers with prepaid orders, and tickets of every sort. Made over REST
 * before the load begins.
 */
final class Site {

    static final String LINK_TYPE = "Prepaid support";
    static final List<String> TIMESHEET_PROJECTS = List.of("TIM", "EXT");
    /** A ticket can be moved to a team that is switched on and off, to one that is not, and to none. */
    static final List<String> MOVE_TO = List.of("SUP", "HOT", "OPS");

    private static final int SHARED = 8;
    private static final int TASKS = 6;
    private static final int GLOBEX_TASKS = 2;
    private static final int CONTESTED = 4;

    private final Caller admin;
    private final Caller agent;
    private final List<Place> own = new ArrayList<>();
    private final List<Place> shared = new ArrayList<>();
    private final List<Place> ofTwoCustomers = new ArrayList<>();
    private final List<Place> moving = new ArrayList<>();
    private final List<Place> parts = new ArrayList<>();
    private final List<Place> tasks = new ArrayList<>();
    private final List<Place> globexTasks = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private final List<Long> contested = new ArrayList<>();
    private final List<Long> projectIds = new ArrayList<>();
    private long acme;
    private long globex;
    private long team;
    private Place contestedTicket;

    private Site(HostProcess node) {
        this.admin = node.as("admin");
        this.agent = node.as("anna");
    }

    /** @param loggers how many clients get a ticket and an order line of their own */
    static Site make(HostProcess node, int loggers) {
        Site site = new Site(node);
        site.organise();
        site.sell(loggers);
        site.openTickets(loggers);
        return site;
    }

    private void organise() {
        for (String key : List.of("SUP", "HOT", "CAL", "OPS", "SER", "TIM", "EXT")) {
            admin.post(
                            "/rest/api/2/project",
                            "{'key':'%s','name':'Project %s','projectTypeKey':'business','lead':'admin'}",
                            key,
                            key)
                    .expect(201);
        }
        MOVE_TO.forEach(key -> projectIds.add(
                admin.get("/rest/api/2/project/" + key).expect(200).id()));
        team = team("Support", "SUP", "'TIM'");
        team("Hotline", "HOT", "null");
        team("Calm", "CAL", "null");
    }

    private long team(String name, String project, String timesheets) {
        return admin.post(
                        API + "/teams",
                        "{'name':'%s','projects':['%s'],'timesheetProject':" + timesheets
                                + ",'timesheetOnTicket':true,'timeReinvoicing':true}",
                        name,
                        project)
                .expect(201)
                .id();
    }

    private void sell(int loggers) {
        long product = admin.post(
                        API + "/products",
                        "{'name':'Prepaid support','price':'100','createOnOrder':'task','project':'SER'}")
                .expect(201)
                .id();
        acme = admin.post(API + "/customers", "{'name':'ACME'}").expect(201).id();
        globex = admin.post(API + "/customers", "{'name':'Globex'}").expect(201).id();
        List<Place> ofAcme = confirm(acme, product, loggers + TASKS);
        List<Long> linesOfAcme = List.copyOf(lines);
        own.addAll(ofAcme.subList(0, loggers));
        tasks.addAll(ofAcme.subList(loggers, ofAcme.size()));
        globexTasks.addAll(confirm(globex, product, GLOBEX_TASKS));
        lines.clear();
        lines.addAll(linesOfAcme.subList(loggers, linesOfAcme.size()));
        admin.put(API + "/projects/OPS", "{'orderLine':%d}", lines.get(0)).expect(200);
    }

    /** @return the tasks, one for each line */
    private List<Place> confirm(long customer, long product, int count) {
        String wanted = IntStream.range(0, count)
                .mapToObj(line -> "{'product':%d,'quantity':'1000'}".formatted(product))
                .collect(Collectors.joining(","));
        long order = admin.post(API + "/orders", "{'customer':" + customer + ",'lines':[" + wanted + "]}")
                .expect(201)
                .id();
        List<Place> made = new ArrayList<>();
        Answer confirmed =
                admin.post(API + "/orders/" + order + "/confirm", "{}").expect(200);
        for (JsonNode line : confirmed.at("lines")) {
            lines.add(line.get("id").asLong());
            made.add(issue(line.get("task").asText()));
        }
        return made;
    }

    private Place issue(String key) {
        return new Place(
                admin.get("/rest/api/2/issue/" + key + "?fields=summary")
                        .expect(200)
                        .id(),
                key);
    }

    private void openTickets(int loggers) {
        for (int logger = 0; logger < loggers; logger++) {
            Place task = own.get(logger);
            own.set(logger, linked(ticket("CAL", "Of client " + logger), task));
        }
        for (int number = 0; number < SHARED; number++) {
            shared.add(linked(ticket("SUP", "Shared " + number), tasks.get(number % TASKS)));
        }
        for (String project : MOVE_TO) {
            moving.add(linked(ticket(project, "Moving from " + project), tasks.get(moving.size())));
            ofTwoCustomers.add(linked(ticket("SUP", "Of two customers"), tasks.get(ofTwoCustomers.size())));
        }
        parts.add(subTask(shared.get(0)));
        parts.add(subTask(moving.get(0)));
        contestedTicket = linked(ticket("SUP", "Contested"), tasks.get(0));
        for (int number = 0; number < CONTESTED; number++) {
            contested.add(
                    agent.post("/rest/api/2/issue/" + contestedTicket.id() + "/worklog", "{'timeSpentSeconds':3600}")
                            .expect(201)
                            .id());
        }
    }

    /**
     * A ticket with so many worklogs that a recount of it is left to the job. They are put into Jira's table at once, as
     * an import does it, and reach the ledger through the change feed alone.
     */
    Place longTicket(DataSource database, int worklogs) {
        Place ticket = linked(ticket("CAL", "Long"), tasks.get(0));
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO jira_worklog (issue_id, author_key, update_author_key,"
                                + " start_date, time_spent, comment_text, created, updated)"
                                + " SELECT ?, user_key, user_key, ?, 60 + number, '', ?, ?"
                                + " FROM jira_user, generate_series(1, ?) number WHERE user_name = 'anna'")) {
            long now = System.currentTimeMillis();
            insert.setLong(1, ticket.id());
            for (int time = 2; time <= 4; time++) {
                insert.setLong(time, now);
            }
            insert.setInt(5, worklogs);
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return ticket;
    }

    private Place ticket(String project, String summary) {
        return made("{'fields':{'project':{'key':'%s'},'issuetype':{'name':'Task'},'summary':'%s'}}", project, summary);
    }

    private Place subTask(Place parent) {
        String project = parent.key().substring(0, parent.key().indexOf('-'));
        return made(
                "{'fields':{'project':{'key':'%s'},'issuetype':{'name':'Sub-task'},'summary':'Part',"
                        + "'parent':{'key':'%s'}}}",
                project, parent.key());
    }

    private Place made(String json, Object... values) {
        Answer made = admin.post("/rest/api/2/issue", json, values).expect(201);
        return new Place(made.id(), made.text("key"));
    }

    private Place linked(Place ticket, Place task) {
        admin.put(API + "/tickets/" + ticket.key(), "{'task':'%s'}", task.key()).expect(200);
        return ticket;
    }

    /** One for each client, with an order line that nothing else draws on. */
    Place own(int logger) {
        return own.get(logger);
    }

    /** Tickets of ACME that are linked here and there. */
    List<Place> shared() {
        return shared;
    }

    /** Tickets whose customer changes, and with it which links count. */
    List<Place> ofTwoCustomers() {
        return ofTwoCustomers;
    }

    List<Place> moving() {
        return moving;
    }

    /** Of ACME. */
    List<Place> tasks() {
        return tasks;
    }

    List<Place> globexTasks() {
        return globexTasks;
    }

    /** Of ACME's order. */
    List<Long> lines() {
        return lines;
    }

    /** Ids of {@link #MOVE_TO}. */
    List<Long> projectIds() {
        return projectIds;
    }

    List<Long> customers() {
        return List.of(acme, globex);
    }

    /** The team that is switched off and on. */
    long team() {
        return team;
    }

    /** Worklogs that all clients edit. */
    List<Long> contested() {
        return contested;
    }

    Place contestedTicket() {
        return contestedTicket;
    }

    /** Everything that every client logs on. */
    List<Place> common() {
        List<Place> all = new ArrayList<>(shared);
        all.addAll(ofTwoCustomers);
        all.addAll(moving);
        all.addAll(parts);
        all.addAll(tasks);
        return all;
    }
}

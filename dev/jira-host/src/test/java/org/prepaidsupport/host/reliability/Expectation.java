package org.prepaidsupport.host.reliability;

import static org.prepaidsupport.host.testing.TestHost.API;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.prepaidsupport.host.testing.Answer;
import org.prepaidsupport.host.testing.Caller;

/**
 * Where time ought to count: reckoned from what Jira's own REST API says of worklogs, issues and links, and from the
 * settings of teams, tickets and tasks, by the rules as they are documented. Shares no class with the plugin.
 */
final class Expectation {

    /** @param own whether the switches of the team let its tickets count */
    private record Team(boolean counts, String timesheetProject) {}

    /**
     * All that decides about an issue.
     *
     * @param parent id; null: none
     * @param customer set on it; 0: none
     * @param ticketLine its own line as a ticket; 0: none
     * @param linked key of the task its oldest link leads to; null: none
     * @param taskLine its line as a task; 0: none
     */
    private record Issue(
            long id,
            String key,
            String project,
            Long parent,
            long customer,
            long ticketLine,
            String linked,
            long taskLine,
            String ownTimesheetProject) {}

    private static final int PAGE = 100;

    private final Caller admin;
    private final Map<String, Team> teams = new HashMap<>();
    private final Map<Long, Issue> issues = new TreeMap<>();
    private final Map<String, Issue> byKey = new HashMap<>();
    private final Map<String, Long> projectLines = new HashMap<>();
    private final Map<Long, Long> customers;

    private Expectation(Caller admin) {
        this.admin = admin;
        this.customers = new Ledger(admin).customers();
        readTeams();
        readIssues();
    }

    /** By worklog; only those that are of concern. */
    static Map<Long, Standing> of(Caller admin) {
        Expectation expectation = new Expectation(admin);
        Map<Long, Standing> expected = new TreeMap<>();
        expectation.issues.values().forEach(issue -> expectation.add(issue, expected));
        return expected;
    }

    private void readTeams() {
        for (JsonNode team : admin.get(API + "/teams?limit=1000").expect(200).at("items")) {
            boolean counts = team.get("timesheetOnTicket").asBoolean()
                    && team.get("timeReinvoicing").asBoolean();
            Team read = new Team(counts, team.get("timesheetProject").asText(null));
            team.get("projects").forEach(project -> teams.put(project.asText(), read));
        }
    }

    private void readIssues() {
        int total = 1;
        for (int start = 0; start < total; start += PAGE) {
            Answer page = admin.get("/rest/api/2/search?fields=project,parent,issuelinks&maxResults=" + PAGE
                            + "&startAt=" + start)
                    .expect(200);
            total = page.at("total").asInt();
            page.at("issues").forEach(this::readIssue);
        }
    }

    private void readIssue(JsonNode json) {
        String key = json.get("key").asText();
        JsonNode fields = json.get("fields");
        Answer ticket = admin.get(API + "/tickets/" + key).expect(200);
        Issue issue = new Issue(
                json.get("id").asLong(),
                key,
                fields.at("/project/key").asText(),
                fields.has("parent") ? (Long) fields.at("/parent/id").asLong() : null,
                ticket.at("customer").asLong(0),
                ticket.at("orderLine").asLong(0),
                oldestTask(fields.get("issuelinks")),
                admin.get(API + "/tasks/" + key).expect(200).at("orderLine").asLong(0),
                ticket.at("timesheetProjectOwn").asText(null));
        issues.put(issue.id(), issue);
        byKey.put(key, issue);
    }

    private static String oldestTask(JsonNode links) {
        long oldest = Long.MAX_VALUE;
        String task = null;
        for (JsonNode link : links) {
            boolean draws =
                    link.has("outwardIssue") && link.at("/type/name").asText().equals(Site.LINK_TYPE);
            if (draws && link.get("id").asLong() < oldest) {
                oldest = link.get("id").asLong();
                task = link.at("/outwardIssue/key").asText();
            }
        }
        return task;
    }

    private void add(Issue issue, Map<Long, Standing> expected) {
        Team team = teams.get(issue.project());
        String project = Stream.of(
                        issue.ownTimesheetProject(), team == null ? null : team.timesheetProject(), issue.project())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        long line = line(issue, team, project);
        if (team == null && line == 0) {
            return;
        }
        for (JsonNode worklog : admin.get("/rest/api/2/issue/" + issue.id() + "/worklog")
                .expect(200)
                .at("worklogs")) {
            long seconds = worklog.get("timeSpentSeconds").asLong();
            expected.put(worklog.get("id").asLong(), new Standing(line, seconds, project));
        }
    }

    private long line(Issue issue, Team team, String project) {
        Issue parent = issue.parent() == null ? null : issues.get(issue.parent());
        boolean task = issue.taskLine() != 0 || (parent != null && parent.taskLine() != 0);
        if (!task && team != null && !team.counts()) {
            return 0;
        }
        List<Long> candidates = new ArrayList<>(candidates(issue));
        if (parent != null) {
            candidates.addAll(candidates(parent));
        }
        candidates.add(projectLine(project));
        long customer = customer(issue, parent);
        return candidates.stream()
                .filter(line -> line != 0 && (customer == 0 || customers.get(line) == customer))
                .findFirst()
                .orElse(0L);
    }

    private List<Long> candidates(Issue issue) {
        Issue task = issue.linked() == null ? null : byKey.get(issue.linked());
        return List.of(issue.ticketLine(), task == null ? 0 : task.taskLine(), issue.taskLine());
    }

    /** A ticket without customer takes any line; a task, and a part of one, those of its own line's customer. */
    private long customer(Issue issue, Issue parent) {
        if (issue.customer() != 0) {
            return issue.customer();
        }
        if (issue.taskLine() != 0) {
            return customers.get(issue.taskLine());
        }
        return parent == null || parent.taskLine() == 0 ? 0 : customers.get(parent.taskLine());
    }

    private long projectLine(String project) {
        return projectLines.computeIfAbsent(project, key -> admin.get(API + "/projects/" + key)
                .expect(200)
                .at("orderLine")
                .asLong(0));
    }
}

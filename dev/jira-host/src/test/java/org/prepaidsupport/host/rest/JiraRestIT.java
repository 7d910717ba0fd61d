package org.prepaidsupport.host.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prepaidsupport.host.JiraHost;
import org.prepaidsupport.host.testing.Answer;
import org.prepaidsupport.host.testing.Caller;

/** The host's REST API has the shapes that public clients of Jira rely on; without any plugin. */
class JiraRestIT {

    private static final String API = "/rest/api/2";
    private static final String TEN_HOURS = "{'timetracking': {'originalEstimate': '10h'}}";
    private static JiraHost jira;
    private static Caller admin;
    private static Caller anna;

    @BeforeAll
    static void start(@TempDir Path home) {
        System.setProperty("com.atlassian.plugins.authentication.basicauth.block.requests", "false");
        jira = JiraHost.start(0, home, "jdbc:h2:mem:jira-rest;DB_CLOSE_DELAY=-1");
        admin = Caller.named(jira.address(), "admin");
        anna = Caller.named(jira.address(), "anna");
        project("SUP");
    }

    @AfterAll
    static void stop() {
        jira.close();
    }

    private static Answer project(String key) {
        return admin.post(
                        API + "/project",
                        "{'key': '%s', 'name': 'Project %s', 'projectTypeKey': 'business', 'lead': 'admin'}",
                        key,
                        key)
                .expect(201);
    }

    private static String issue(String project, String summary) {
        return admin.post(
                        API + "/issue",
                        "{'fields': {'project': {'key': '%s'}, 'summary': '%s', 'issuetype': {'name': 'Task'}}}",
                        project,
                        summary)
                .expect(201)
                .text("key");
    }

    private static Answer search(String jql) {
        return admin.get(API + "/search?maxResults=1000&jql=" + URLEncoder.encode(jql, StandardCharsets.UTF_8));
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(each -> each.get(field).asText())
                .toList();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode tracking(String key) {
        return admin.get(API + "/issue/" + key + "?fields=timetracking").at("fields/timetracking");
    }

    // ---- who asks

    @Test
    void serverInfoNeedsNoLogIn() {
        Answer info = Caller.nobody(jira.address()).get(API + "/serverInfo").expect(200);

        assertThat(info.text("baseUrl")).isEqualTo(jira.address());
        assertThat(info.text("deploymentType")).isEqualTo("Server");
        assertThat(info.at("versionNumbers/0").asInt()).isEqualTo(11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rest/api/2/serverInfo", "/rest/api/latest/myself", "/rest/auth/1/session", "/issues/"})
    void aWrongPasswordIsRefusedEverywhere(String path) {
        Answer answer =
                Caller.withPassword(jira.address(), "admin", "wrong").get(path).expect(401);

        assertThat(answer.at("errorMessages")).hasSize(1);
        assertThat(answer.at("errors").isObject()).isTrue();
    }

    @Test
    void aSessionIsOpenedByItsCookieAndClosed() throws Exception {
        Caller nobody = Caller.nobody(jira.address());
        nobody.post("/rest/auth/1/session", "{'username': 'anna', 'password': 'wrong'}")
                .expect(401);
        Answer opened = nobody.post("/rest/auth/1/session", "{'username': 'anna', 'password': 'anna'}")
                .expect(200);

        assertThat(opened.text("session/name")).isEqualTo("JSESSIONID");
        assertThat(opened.at("loginInfo/loginCount").isInt()).isTrue();
        String cookie = "JSESSIONID=" + opened.text("session/value");
        assertThat(with("Cookie", cookie, "GET", "/rest/auth/1/session").body()).contains("\"name\":\"anna\"");
        assertThat(with("Cookie", cookie, "DELETE", "/rest/auth/1/session").statusCode())
                .isEqualTo(204);
        assertThat(with("Cookie", cookie, "GET", "/rest/auth/1/session").statusCode())
                .isEqualTo(401);
    }

    private static HttpResponse<String> with(String header, String value, String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(jira.address() + path))
                .header(header, value)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aPersonalAccessTokenIsMadeListedUsedAndRevoked() throws Exception {
        String tokens = "/rest/pat/latest/tokens";
        Answer made = anna.post(tokens, "{'name': 'script', 'expirationDuration': 30}")
                .expect(201);
        String bearer = "Bearer " + made.text("rawToken");

        assertThat(names(made.body())).contains("id", "name", "createdAt", "expiringAt", "rawToken");
        assertThat(with("Authorization", bearer, "GET", API + "/myself").body()).contains("\"name\":\"anna\"");
        assertThat(anna.get(tokens).expect(200).body()).hasSize(1).allMatch(token -> !token.has("rawToken"));
        admin.delete(tokens + "/" + made.id()).expect(404);
        anna.delete(tokens + "/" + made.id()).expect(204);
        assertThat(with("Authorization", bearer, "GET", API + "/myself").statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'name': ''}", "{'name': 'x', 'expirationDuration': 0}"})
    void aTokenWithoutNameOrWithABadTimeIsRefused(String body) {
        assertThat(anna.post("/rest/pat/latest/tokens", body).expect(400).at("errors"))
                .hasSize(1);
    }

    @Test
    void myselfAndUsersHaveKeyNameAndGroups() {
        Answer me = anna.get(API + "/myself?expand=groups").expect(200);

        assertThat(me.text("name")).isEqualTo("anna");
        assertThat(me.text("self")).isEqualTo(jira.address() + API + "/user?username=anna");
        assertThat(texts(me.at("groups/items"), "name")).contains("support-agents");
        assertThat(admin.get(API + "/user?key=" + me.text("key")).expect(200).text("name"))
                .isEqualTo("anna");
        assertThat(texts(admin.get(API + "/user/search?username=an").expect(200).body(), "name"))
                .containsExactly("anna");
        assertThat(admin.get(API + "/user?username=nobody").expect(404).at("errorMessages"))
                .hasSize(1);
        admin.get(API + "/user").expect(400);
    }

    @Test
    void everyoneChoosesTheirOwnLanguage() {
        String preference = API + "/mypreferences?key=jira.user.locale";
        anna.get(preference).expect(404);
        anna.put(preference, "'Klingon'").expect(400);
        anna.put(preference, "'de_DE'").expect(204);
        anna.put(API + "/mypreferences?key=user.other", "'de_DE'").expect(404);

        assertThat(anna.get(API + "/myself").text("locale")).isEqualTo("de_DE");
        assertThat(admin.get(API + "/myself").text("locale")).isEqualTo("en_US");
        anna.delete(preference).expect(204);
        assertThat(anna.get(API + "/myself").text("locale")).isEqualTo("en_US");
    }

    // ---- projects

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TYPB | 'projectTypeKey': 'business' | business",
                "TYPS | 'projectTypeKey': 'software', 'assigneeType': 'PROJECT_LEAD' | software",
                "TEMS | 'projectTemplateKey': 'com.pyxis.greenhopper.jira:gh-scrum-template' | software",
                "TEMB | 'projectTemplateKey': 'com.atlassian.jira-core-project-templates:jira-core-project-management'"
                        + " | business",
                "SCHE | 'projectTypeKey': 'business', 'permissionScheme': 0, 'notificationScheme': 10000,"
                        + " 'avatarId': 10200, 'assigneeType': 'UNASSIGNED' | business",
            })
    void aProjectIsMadeByTypeOrTemplate(String key, String rest, String type) {
        Answer made = admin.post(
                        API + "/project", "{'key': '%s', 'name': 'Made %s', 'lead': 'admin', " + rest + "}", key, key)
                .expect(201);
        Answer project = admin.get(API + "/project/" + key).expect(200);

        assertThat(made.at("id").isNumber()).isTrue();
        assertThat(made.text("self")).isEqualTo(jira.address() + API + "/project/" + made.id());
        assertThat(project.at("id").isTextual()).isTrue();
        assertThat(project.text("projectTypeKey")).isEqualTo(type);
        assertThat(texts(project.at("issueTypes"), "name")).containsExactly("Task", "Sub-task", "Story", "Bug");
        assertThat(project.text("lead/name")).isEqualTo("admin");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "projectKey  | 'key': 'sup', 'name': 'Small', 'projectTypeKey': 'business'",
                "projectKey  | 'key': 'SUP', 'name': 'Again', 'projectTypeKey': 'business'",
                "projectName | 'key': 'BAD', 'projectTypeKey': 'business'",
                "projectType | 'key': 'BAD', 'name': 'Bad'",
                "projectType | 'key': 'BAD', 'name': 'Bad', 'projectTypeKey': 'Business'",
                "projectLead | 'key': 'BAD', 'name': 'Bad', 'projectTypeKey': 'business', 'lead': 'nobody'",
                "assigneeType | 'key': 'BAD', 'name': 'Bad', 'projectTypeKey': 'business', 'assigneeType': 'ANY'",
                "permissionScheme | 'key': 'BAD', 'name': 'Bad', 'projectTypeKey': 'business', 'permissionScheme': 77",
            })
    void aBadProjectIsRefusedAtItsField(String field, String body) {
        Answer answer = admin.post(API + "/project", "{" + body + "}").expect(400);

        assertThat(names(answer.at("errors"))).containsExactly(field);
        admin.get(API + "/project/BAD").expect(404);
    }

    @Test
    void onlyAdministratorsMakeChangeAndDeleteProjects() {
        project("GONE");
        anna.post(API + "/project", "{'key': 'NEW', 'name': 'New', 'projectTypeKey': 'business', 'lead': 'anna'}")
                .expect(403);
        anna.put(API + "/project/GONE", "{'name': 'Other'}").expect(403);
        anna.delete(API + "/project/GONE").expect(403);

        assertThat(admin.put(API + "/project/GONE", "{'name': 'Other', 'assigneeType': 'PROJECT_LEAD'}")
                        .expect(200)
                        .text("name"))
                .isEqualTo("Other");
        admin.delete(API + "/project/GONE").expect(204);
        admin.get(API + "/project/GONE").expect(404);
    }

    @Test
    void clientsFindTheSchemesTheyNameInANewProject() {
        assertThat(admin.get(API + "/permissionscheme").expect(200).text("permissionSchemes/0/name"))
                .isEqualTo("Default Permission Scheme");
        assertThat(admin.get(API + "/issuesecurityschemes").expect(200).at("issueSecuritySchemes"))
                .isEmpty();
        assertThat(admin.get(API + "/projectCategory").expect(200).body().isArray())
                .isTrue();
        assertThat(admin.get(API + "/project/SUP/permissionscheme")
                        .expect(200)
                        .at("id")
                        .isInt())
                .isTrue();
        assertThat(names(admin.get(API + "/project/SUP/role").expect(200).body()))
                .containsExactly("Administrators");
        assertThat(admin.get(API + "/project/SUP/components").expect(200).body())
                .isEmpty();
    }

    // ---- issues

    @Test
    void anIssueShowsWhatClientsRead() {
        Answer made = admin.post(
                        API + "/issue",
                        "{'fields': {'project': {'key': 'SUP'}, 'summary': 'All', 'issuetype': {'name': 'Bug'},"
                                + "'description': 'More', 'assignee': {'name': 'anna'}, 'priority': {'name': 'High'},"
                                + "'labels': ['a', 'b'], 'duedate': '2030-01-31',"
                                + "'timetracking': {'originalEstimate': '10h'}}}")
                .expect(201);
        Answer issue = admin.get(API + "/issue/" + made.text("key")).expect(200);

        assertThat(made.text("self")).isEqualTo(jira.address() + API + "/issue/" + made.text("id"));
        assertThat(issue.at("id").isTextual()).isTrue();
        assertThat(issue.text("fields/assignee/name")).isEqualTo("anna");
        assertThat(issue.text("fields/priority/name")).isEqualTo("High");
        assertThat(issue.text("fields/status/statusCategory/key")).isEqualTo("new");
        assertThat(issue.text("fields/timetracking/originalEstimate")).isEqualTo("1d 2h");
        assertThat(issue.at("fields/timetracking/remainingEstimateSeconds").asLong())
                .isEqualTo(36_000);
        assertThat(issue.text("fields/created")).matches("[0-9T:.-]{23}[+-][0-9]{4}");
        assertThat(issue.at("fields/issuelinks").isArray()).isTrue();
        assertThat(issue.at("fields/worklog/worklogs").isArray()).isTrue();
        assertThat(issue.at("fields/resolution").isNull()).isTrue();
    }

    @Test
    void askedForAnIssueTellsNamesSchemaAndTransitionsOfTheFieldsChosen() {
        String key = issue("SUP", "Expanded");
        Answer issue = anna.get("/rest/api/latest/issue/" + key
                        + "?expand=names,schema,transitions,changelog&fields=summary&fields=timetracking")
                .expect(200);

        assertThat(names(issue.at("fields"))).containsExactlyInAnyOrder("summary", "timetracking");
        assertThat(issue.text("names/timetracking")).isEqualTo("Time Tracking");
        assertThat(issue.text("schema/summary/type")).isEqualTo("string");
        assertThat(texts(issue.at("transitions"), "name")).contains("Done");
        assertThat(issue.at("changelog/histories").isArray()).isTrue();
        assertThat(names(admin.get(API + "/issue/" + key + "?fields=-description,-worklog")
                        .at("fields")))
                .contains("summary")
                .doesNotContain("description", "worklog");
    }

    @Test
    void aSubTaskKnowsItsParent() {
        String parent = issue("SUP", "Parent");
        String sub = admin.post(
                        API + "/issue",
                        "{'fields': {'project': {'key': 'SUP'}, 'summary': 'Sub', 'issuetype': {'name': 'Sub-task'},"
                                + "'parent': {'key': '%s'}}}",
                        parent)
                .expect(201)
                .text("key");

        assertThat(admin.get(API + "/issue/" + sub).text("fields/parent/key")).isEqualTo(parent);
        assertThat(texts(admin.get(API + "/issue/" + parent).at("fields/subtasks"), "key"))
                .containsExactly(sub);
        admin.delete(API + "/issue/" + parent).expect(400);
        admin.delete(API + "/issue/" + parent + "?deleteSubtasks=true").expect(204);
        admin.get(API + "/issue/" + sub).expect(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "project   | 'project': {'key': 'NONE'}, 'summary': 'x', 'issuetype': {'name': 'Task'}",
                "issuetype | 'project': {'key': 'SUP'}, 'summary': 'x', 'issuetype': {'name': 'Epic'}",
                "issuetype | 'project': {'key': 'SUP'}, 'summary': 'x', 'issuetype': {'name': 'Sub-task'}",
                "summary   | 'project': {'key': 'SUP'}, 'summary': ' ', 'issuetype': {'name': 'Task'}",
                "priority  | 'project': {'key': 'SUP'}, 'summary': 'x', 'issuetype': {'name': 'Task'},"
                        + " 'priority': {'name': 'Soon'}",
                "assignee  | 'project': {'key': 'SUP'}, 'summary': 'x', 'issuetype': {'name': 'Task'},"
                        + " 'assignee': {'name': 'carl'}",
                "customfield_10001 | 'project': {'key': 'SUP'}, 'summary': 'x', 'issuetype': {'name': 'Task'},"
                        + " 'customfield_10001': 1",
                "timetracking_originalestimate | 'project': {'key': 'SUP'}, 'summary': 'x',"
                        + " 'issuetype': {'name': 'Task'}, 'timetracking': {'originalEstimate': 'long'}",
            })
    void aBadIssueIsRefusedAtItsField(String field, String fields) {
        Answer answer =
                admin.post(API + "/issue", "{'fields': {" + fields + "}}").expect(400);

        assertThat(names(answer.at("errors"))).containsExactly(field);
        assertThat(answer.at("errorMessages").isArray()).isTrue();
    }

    @Test
    void ofManyIssuesTheGoodOnesAreMade() {
        Answer answer = admin.post(
                        API + "/issue/bulk",
                        "{'issueUpdates': ["
                                + "{'fields': {'project': {'key': 'SUP'}, 'summary': 'One', 'issuetype': {'id': '10000'}}},"
                                + "{'fields': {'project': {'key': 'SUP'}, 'summary': '', 'issuetype': {'id': '10000'}}}]}")
                .expect(201);

        assertThat(answer.at("issues")).hasSize(1);
        assertThat(answer.at("errors/0/failedElementNumber").asInt()).isEqualTo(1);
        assertThat(answer.at("errors/0/elementErrors/errors/summary").isTextual())
                .isTrue();
    }

    @Test
    void anEditSetsFieldsAndCarriesOutOperations() {
        String key = issue("SUP", "Before");
        String other = issue("SUP", "Other");
        admin.put(
                        API + "/issue/" + key,
                        "{'fields': {'summary': 'After', 'issuetype': {'name': 'Bug'}},"
                                + "'update': {'labels': [{'add': 'x'}, {'add': 'y'}, {'remove': 'x'}],"
                                + "'timetracking': [{'edit': {'originalEstimate': '5h', 'remainingEstimate': '4h'}}],"
                                + "'worklog': [{'add': {'timeSpent': '1h', 'started': '2030-01-31T09:00:00.000+0000'}}],"
                                + "'comment': [{'add': {'body': 'Said'}}],"
                                + "'issuelinks': [{'add': {'type': {'name': 'Blocks'}, 'outwardIssue': {'key': '%s'}}}]}}",
                        other)
                .expect(204);
        Answer issue = admin.get(API + "/issue/" + key).expect(200);

        assertThat(issue.text("fields/summary")).isEqualTo("After");
        assertThat(issue.text("fields/issuetype/name")).isEqualTo("Bug");
        assertThat(issue.at("fields/labels").toString()).isEqualTo("[\"y\"]");
        assertThat(issue.text("fields/timetracking/originalEstimate")).isEqualTo("5h");
        assertThat(issue.text("fields/timetracking/remainingEstimate")).isEqualTo("3h");
        assertThat(issue.text("fields/timetracking/timeSpent")).isEqualTo("1h");
        assertThat(texts(issue.at("fields/comment/comments"), "body")).containsExactly("Said");
        assertThat(issue.text("fields/issuelinks/0/outwardIssue/key")).isEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'summary': [{'add': 'x'}]",
                "'worklog': [{'add': {'timeSpent': 'long'}}]",
                "'comment': [{'add': {'body': ''}}]",
                "'votes': [{'set': 1}]",
                "'issuelinks': [{'remove': {'id': '1'}}]"
            })
    void anEditWithABadOperationChangesNothing(String operation) {
        String key = issue("SUP", "Kept");

        admin.put(API + "/issue/" + key, "{'fields': {'summary': 'Lost'}, 'update': {" + operation + "}}")
                .expect(400);

        assertThat(admin.get(API + "/issue/" + key).text("fields/summary")).isEqualTo("Kept");
    }

    @Test
    void anIssueIsAssignedToSomeoneToNobodyAndByTheProject() {
        String key = issue("SUP", "Assigned");
        String path = API + "/issue/" + key;
        admin.put(path + "/assignee", "{'name': 'bob'}").expect(204);
        assertThat(admin.get(path).text("fields/assignee/name")).isEqualTo("bob");
        admin.put(path + "/assignee", "{'name': null}").expect(204);
        assertThat(admin.get(path).at("fields/assignee").isNull()).isTrue();
        admin.put(path + "/assignee", "{'name': '-1'}").expect(204);
        admin.put(path + "/assignee", "{'name': 'nobody'}").expect(400);
    }

    @Test
    void whatIsDoneIsResolved() {
        String key = issue("SUP", "Resolved");
        admin.post(
                        API + "/issue/" + key + "/transitions",
                        "{'transition': {'id': '10001'}, 'fields': {'resolution': {'name': 'Done'}},"
                                + "'update': {'comment': [{'add': {'body': 'Done now'}}]}}")
                .expect(204);
        Answer issue = admin.get(API + "/issue/" + key);

        assertThat(issue.text("fields/status/name")).isEqualTo("Done");
        assertThat(issue.text("fields/resolution/name")).isEqualTo("Done");
        assertThat(issue.at("fields/comment/total").asInt()).isEqualTo(1);
        admin.post(API + "/issue/" + key + "/transitions", "{'transition': {'id': '99'}}")
                .expect(400);
    }

    @Test
    void whatIsHiddenAnswersAsWhatIsAbsent() {
        project("HID");
        String key = issue("HID", "Hidden");
        jira.jira().projects().restrict("HID", "jira-administrators");

        assertThat(anna.get(API + "/issue/" + key).expect(404).text())
                .isEqualTo(anna.get(API + "/issue/HID-99").expect(404).text());
        anna.get(API + "/issue/" + key + "/worklog").expect(404);
        anna.get(API + "/project/HID").expect(404);
        assertThat(anna.get(API + "/search?jql=project%3DHID").expect(400).text())
                .isEqualTo(anna.get(API + "/search?jql=project%3DHIDE")
                        .expect(400)
                        .text()
                        .replace("HIDE", "HID"));
        assertThat(texts(anna.get(API + "/search?maxResults=1000").at("issues"), "key"))
                .isNotEmpty()
                .doesNotContain(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'fields': ", "[]", "'text'"})
    void whatIsNoJsonObjectIsABadRequest(String body) {
        assertThat(admin.post(API + "/issue", body).expect(400).at("errorMessages"))
                .hasSize(1);
    }

    // ---- comments, links

    @Test
    void aCommentIsAddedReadChangedAndDeleted() {
        String path = API + "/issue/" + issue("SUP", "Commented") + "/comment";
        Answer made = admin.post(path, "{'body': 'One'}").expect(201);

        assertThat(made.text("author/name")).isEqualTo("admin");
        assertThat(admin.put(path + "/" + made.id(), "{'body': 'Two'}")
                        .expect(200)
                        .text("body"))
                .isEqualTo("Two");
        assertThat(texts(admin.get(path).expect(200).at("comments"), "body")).containsExactly("Two");
        anna.delete(path + "/" + made.id()).expect(400);
        admin.delete(path + "/" + made.id()).expect(204);
        admin.get(path + "/" + made.id()).expect(404);
    }

    @Test
    void aCommentForAGroupIsForItsMembersOnly() {
        String path = API + "/issue/" + issue("SUP", "Secret") + "/comment";
        Answer made = admin.post(
                        path, "{'body': 'Psst', 'visibility': {'type': 'group', 'value': 'jira-administrators'}}")
                .expect(201);

        assertThat(made.text("visibility/value")).isEqualTo("jira-administrators");
        assertThat(anna.get(path).expect(200).at("comments")).isEmpty();
        anna.get(path + "/" + made.id()).expect(404);
        admin.post(path, "{'body': 'Psst', 'visibility': {'type': 'role', 'value': 'Nobody'}}")
                .expect(400);
    }

    @Test
    void aLinkGoesFromTheInwardIssueToTheOutwardOne() {
        String blocker = issue("SUP", "Blocker");
        String blocked = issue("SUP", "Blocked");
        admin.post(
                        API + "/issueLink",
                        "{'type': {'name': 'Blocks'}, 'inwardIssue': {'key': '%s'}, 'outwardIssue': {'key': '%s'}}",
                        blocker,
                        blocked)
                .expect(201);
        JsonNode link = admin.get(API + "/issue/" + blocker).at("fields/issuelinks/0");

        assertThat(link.at("/outwardIssue/key").asText()).isEqualTo(blocked);
        assertThat(link.at("/outwardIssue/fields/summary").asText()).isEqualTo("Blocked");
        assertThat(link.at("/type/outward").asText()).isEqualTo("blocks");
        assertThat(admin.get(API + "/issue/" + blocked).text("fields/issuelinks/0/inwardIssue/key"))
                .isEqualTo(blocker);
        String path = API + "/issueLink/" + link.get("id").asText();
        assertThat(admin.get(path).expect(200).text("inwardIssue/key")).isEqualTo(blocker);
        admin.delete(path).expect(204);
        admin.get(path).expect(404);
    }

    @Test
    void aLinkOfAnUnknownTypeOrToNothingIsNotFound() {
        String key = issue("SUP", "Lonely");
        String link = "{'type': {'%s': '%s'}, 'inwardIssue': {'key': '%s'}, 'outwardIssue': {'key': '%s'}}";

        admin.post(API + "/issueLink", link, "name", "Nothing", key, key).expect(404);
        admin.post(API + "/issueLink", link, "id", "x", key, key).expect(404);
        admin.post(API + "/issueLink", link, "name", "Blocks", key, "SUP-9999").expect(404);
        admin.post(API + "/issueLink", link, "name", "Blocks", key, key).expect(400);
    }

    // ---- worklogs

    @Test
    void workIsLoggedReadChangedAndDeleted() {
        String key = issue("SUP", "Worked");
        String path = API + "/issue/" + key + "/worklog";
        Answer made = anna.post(
                        path, "{'timeSpent': '1h 30m', 'comment': 'Did it', 'started': '2030-01-31T09:00:00.000+0100'}")
                .expect(201);

        assertThat(made.at("timeSpentSeconds").asLong()).isEqualTo(5_400);
        assertThat(made.text("author/name")).isEqualTo("anna");
        assertThat(made.text("self"))
                .startsWith(jira.address() + API + "/issue/")
                .endsWith("/worklog/" + made.id());
        assertThat(made.at("issueId").isTextual()).isTrue();
        Answer changed =
                anna.put(path + "/" + made.id(), "{'timeSpentSeconds': 3600}").expect(200);
        assertThat(changed.text("timeSpent")).isEqualTo("1h");
        assertThat(changed.text("comment")).isEqualTo("Did it");
        assertThat(changed.text("started")).isEqualTo(made.text("started"));
        anna.delete(path + "/" + made.id()).expect(204);
        anna.get(path + "/" + made.id()).expect(404);
    }

    @Test
    void theListOfWorklogsIsWhole() {
        String key = issue("SUP", "Much work");
        String path = API + "/issue/" + key + "/worklog";
        for (int i = 0; i < 25; i++) {
            admin.post(path, "{'timeSpentSeconds': 60}").expect(201);
        }

        Answer list = admin.get(path).expect(200);
        assertThat(list.at("worklogs")).hasSize(25);
        assertThat(list.at("total").asInt()).isEqualTo(25);
        assertThat(list.at("maxResults").asInt()).isEqualTo(25);
        Answer issue = admin.get(API + "/issue/" + key);
        assertThat(issue.at("fields/worklog/worklogs")).hasSize(20);
        assertThat(issue.at("fields/worklog/total").asInt()).isEqualTo(25);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 9h",
        "?adjustEstimate=auto, 9h",
        "?adjustEstimate=leave, 10h",
        "?adjustEstimate=new&newEstimate=3h, 3h",
        "?adjustEstimate=manual&reduceBy=2h, 8h"
    })
    void loggingWorkMovesTheRemainingEstimate(String query, String remaining) {
        String key = issue("SUP", "Estimated");
        admin.put(API + "/issue/" + key, "{'fields': " + TEN_HOURS + "}").expect(204);
        admin.put(API + "/issue/" + key, "{'fields': {'timetracking': {'remainingEstimate': '10h'}}}")
                .expect(204);

        admin.post(API + "/issue/" + key + "/worklog" + query, "{'timeSpent': '1h'}")
                .expect(201);

        assertThat(tracking(key).get("remainingEstimateSeconds").asLong() / 3600 + "h")
                .isEqualTo(remaining);
        assertThat(tracking(key).get("originalEstimateSeconds").asLong()).isEqualTo(36_000);
    }

    @Test
    void deletingWorkGivesTheRemainingEstimateBackUnlessTold() {
        String key = issue("SUP", "Given back");
        String path = API + "/issue/" + key + "/worklog";
        admin.put(API + "/issue/" + key, "{'fields': {'timetracking': {'remainingEstimate': '8h'}}}")
                .expect(204);
        long first = admin.post(path, "{'timeSpent': '1h'}").id();
        long second = admin.post(path, "{'timeSpent': '2h'}").id();

        admin.delete(path + "/" + first).expect(204);
        assertThat(tracking(key).get("remainingEstimate").asText()).isEqualTo("6h");
        admin.delete(path + "/" + second + "?adjustEstimate=leave").expect(204);
        assertThat(tracking(key).get("remainingEstimate").asText()).isEqualTo("6h");
        assertThat(tracking(key).get("timeSpentSeconds").asLong()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'timeSpent': 'long'}",
                "{'timeSpent': ''}",
                "{'timeSpentSeconds': -60}",
                "{'timeSpent': '1h', 'started': 'yesterday'}",
                "{'timeSpent': '1h', 'visibility': {'type': 'group', 'value': 'nobodies'}}"
            })
    void badWorkIsRefused(String body) {
        String path = API + "/issue/" + issue("SUP", "Not worked") + "/worklog";

        admin.post(path, body).expect(400);

        assertThat(admin.get(path).at("worklogs")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"adjustEstimate=some", "adjustEstimate=new", "adjustEstimate=manual&reduceBy=long"})
    void aBadEstimateIsRefusedAndNothingLogged(String query) {
        String path = API + "/issue/" + issue("SUP", "Not estimated") + "/worklog";

        assertThat(admin.post(path + "?" + query, "{'timeSpent': '1h'}")
                        .expect(400)
                        .at("errors"))
                .hasSize(1);

        assertThat(admin.get(path).at("worklogs")).isEmpty();
    }

    @Test
    void workOfOthersIsNotTheirs() {
        String path = API + "/issue/" + issue("SUP", "Own work") + "/worklog";
        long ofAdmin = admin.post(path, "{'timeSpent': '1h'}").id();

        anna.put(path + "/" + ofAdmin, "{'timeSpent': '2h'}").expect(400);
        anna.delete(path + "/" + ofAdmin).expect(400);
        Caller.named(jira.address(), "carl").post(path, "{'timeSpent': '1h'}").expect(404);
        Caller.nobody(jira.address()).get(path).expect(401);
    }

    // ---- search and what there is

    @Test
    void aSearchIsPagedAndOrdered() {
        project("PAGE");
        for (String summary : List.of("one", "two", "three")) {
            issue("PAGE", summary);
        }
        Answer page = admin.get(API + "/search?jql=project%3DPAGE+ORDER+BY+key&startAt=1&maxResults=1&fields=summary")
                .expect(200);
        Answer posted = admin.post(
                        API + "/search",
                        "{'jql': 'project = PAGE ORDER BY summary DESC', 'fields': ['summary'], 'maxResults': 2}")
                .expect(200);

        assertThat(page.at("total").asInt()).isEqualTo(3);
        assertThat(page.at("startAt").asInt()).isEqualTo(1);
        assertThat(page.at("maxResults").asInt()).isEqualTo(1);
        assertThat(texts(page.at("issues"), "key")).containsExactly("PAGE-2");
        assertThat(names(page.at("issues/0/fields"))).containsExactly("summary");
        assertThat(texts(posted.at("issues"), "key")).containsExactly("PAGE-2", "PAGE-3");
    }

    @Test
    void aSearchAnswersNavigableFieldsUnlessAskedForMore() {
        issue("SUP", "Navigable");

        assertThat(names(search("project = SUP").at("issues/0/fields")))
                .contains("summary", "issuelinks", "timespent", "timeoriginalestimate")
                .doesNotContain("timetracking", "worklog", "comment");
        assertThat(names(
                        admin.get(API + "/search?jql=project%3DSUP&fields=*all").at("issues/0/fields")))
                .contains("timetracking", "worklog", "comment");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key = JQL-1",
                "key in (JQL-1, SUP-1) AND project = JQL",
                "project = JQL AND text ~ \"printer\"",
                "project = 'Project JQL' && summary ~ print* && resolution = Unresolved",
                "project = JQL AND assignee = currentUser()",
                "project = JQL AND priority = Low AND labels = urgent",
                "project = JQL AND worklogAuthor = admin AND worklogDate >= -1d",
                "project = JQL AND timespent > 30m AND created >= startOfDay(-1)",
                "project = JQL AND NOT (assignee is EMPTY OR status = Done)",
                "project = JQL AND key < JQL-2",
                "issue in linkedIssues(JQL-2)"
            })
    void queriesFindTheOneIssueTheyMean(String jql) {
        if (admin.get(API + "/project/JQL").status() == 404) {
            project("JQL");
            String printer = issue("JQL", "Printer prints backwards");
            String other = issue("JQL", "Mails bounce");
            admin.put(
                            API + "/issue/" + printer,
                            "{'fields': {'assignee': {'name': 'admin'}, 'labels': ['urgent'], 'priority': {'name':"
                                    + " 'Low'}}, 'update': {'worklog': [{'add': {'timeSpent': '1h'}}], 'issuelinks':"
                                    + " [{'add': {'type': {'name': 'Relates'}, 'outwardIssue': {'key': '%s'}}}]}}",
                            other)
                    .expect(204);
        }

        assertThat(texts(search(jql).expect(200).at("issues"), "key"))
                .filteredOn(key -> key.startsWith("JQL"))
                .containsExactly("JQL-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "project = NONE",
                "key = SUP-9999",
                "nothing = 1",
                "project =",
                "project = SUP ORDER BY nothing",
                "assignee = nobody",
                "status = Nowhere",
                "summary = x",
                "created > someday",
                "project = SUP status = Done",
                "(project = SUP"
            })
    void badQueriesAreRefusedWithAMessage(String jql) {
        assertThat(search(jql).expect(400).at("errorMessages")).hasSize(1);
    }

    @Test
    void metadataHasTheShapesThatClientsParse() {
        assertThat(texts(admin.get(API + "/field").expect(200).body(), "id"))
                .contains("summary", "timetracking", "worklog", "issuelinks", "timeoriginalestimate");
        assertThat(texts(admin.get(API + "/issueLinkType").expect(200).at("issueLinkTypes"), "name"))
                .contains("Blocks", "Relates");
        assertThat(texts(admin.get(API + "/priority").expect(200).body(), "name"))
                .contains("Medium");
        assertThat(texts(admin.get(API + "/resolution").expect(200).body(), "name"))
                .containsExactly("Done");
        assertThat(admin.get(API + "/configuration")
                        .expect(200)
                        .at("timeTrackingConfiguration/workingHoursPerDay")
                        .asInt())
                .isEqualTo(8);
        assertThat(anna.get(API + "/mypermissions?projectKey=SUP")
                        .expect(200)
                        .at("permissions/WORK_ON_ISSUES/havePermission")
                        .asBoolean())
                .isTrue();
        assertThat(anna.get(API + "/mypermissions")
                        .at("permissions/ADMINISTER/havePermission")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void whatCanBeSentIsTold() {
        String key = issue("SUP", "Editable");
        Answer edit = admin.get(API + "/issue/" + key + "/editmeta").expect(200);
        Answer create =
                admin.get(API + "/issue/createmeta/SUP/issuetypes/10000").expect(200);
        Answer old = admin.get(API + "/issue/createmeta?projectKeys=SUP&expand=projects.issuetypes.fields")
                .expect(200);

        assertThat(edit.at("fields/labels/operations").toString()).contains("add", "remove");
        assertThat(texts(create.at("values"), "fieldId")).contains("project", "summary", "timetracking");
        assertThat(texts(admin.get(API + "/issue/createmeta/SUP/issuetypes").at("values"), "name"))
                .containsExactly("Task", "Sub-task", "Story", "Bug");
        assertThat(old.at("projects/0/issuetypes/0/fields/summary/required").asBoolean())
                .isTrue();
        admin.get(API + "/issue/createmeta/NONE/issuetypes").expect(404);
    }

    @Test
    void bodiesThatAFormCouldSendAreRefused() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(jira.address() + API + "/issue"))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isBetween(401, 415);
    }

    @Test
    void aMovedIssueHasANewKeyAndTheOldOneLeadsToItWithAllItHad() {
        project("MVA");
        long target = project("MVB").id();
        String key = issue("MVA", "Moves");
        Answer before = admin.get(API + "/issue/" + key).expect(200);
        String part = admin.post(
                        API + "/issue",
                        "{'fields':{'project':{'key':'MVA'},'issuetype':{'name':'Sub-task'},'summary':'Part',"
                                + "'parent':{'key':'%s'}}}",
                        key)
                .expect(201)
                .text("key");
        admin.post(API + "/issue/" + key + "/worklog", "{'timeSpent':'1h'}").expect(201);

        anna.submit("/secure/MoveIssue.jspa", "id=" + before.id() + "&pid=" + target)
                .expect(302);

        Answer after = admin.get(API + "/issue/" + key).expect(200);
        assertThat(after.text("key")).isEqualTo("MVB-1");
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.at("fields/worklog/total").asInt()).isEqualTo(1);
        assertThat(admin.get(API + "/issue/" + part).expect(200).text("key")).isEqualTo("MVB-2");
        assertThat(admin.get(API + "/search?jql=project%3DMVA").at("total").asInt())
                .isZero();
    }

    @Test
    void onlyAnIssueThatIsSeenIsMovedAndAPartGoesOnlyWithItsParent() {
        long target = project("MVC").id();
        String key = issue("SUP", "Stays");
        long part = admin.post(
                        API + "/issue",
                        "{'fields':{'project':{'key':'SUP'},'issuetype':{'name':'Sub-task'},'summary':'Part',"
                                + "'parent':{'key':'%s'}}}",
                        key)
                .expect(201)
                .id();

        anna.submit("/secure/MoveIssue.jspa", "id=999999&pid=" + target).expect(404);
        anna.submit("/secure/MoveIssue.jspa", "id=" + part + "&pid=999999").expect(404);
        anna.submit("/secure/MoveIssue.jspa", "id=" + part + "&pid=" + target).expect(403);
    }
}

package org.prepaidsupport.host.rest;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.user.ApplicationUser;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prepaidsupport.host.jira.Comments;
import org.prepaidsupport.host.jira.Constant;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.JiraDuration;
import org.prepaidsupport.host.jira.JiraProject;
import org.prepaidsupport.host.jira.LoggedWork;
import org.prepaidsupport.host.jira.Priority;
import org.prepaidsupport.host.jira.User;

/** The smaller things of Jira's REST API as JSON objects. */
final class JiraJson {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    private final Jira jira;
    private final Address address;

    JiraJson(Jira jira, Address address) {
        this.jira = jira;
        this.address = address;
    }

    static String time(long milliseconds) {
        return TIME.format(Instant.ofEpochMilli(milliseconds).atZone(ZoneId.systemDefault()));
    }

    Map<String, Object> user(ApplicationUser user) {
        if (user == null) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("self", address.rest("user?username=" + user.getName()));
        json.put("name", user.getName());
        json.put("key", user.getKey());
        json.put("emailAddress", user.getEmailAddress());
        json.put("avatarUrls", avatars());
        json.put("displayName", user.getDisplayName());
        json.put("active", user.isActive());
        json.put("timeZone", ZoneId.systemDefault().getId());
        json.put("locale", user instanceof User someone && someone.locale() != null ? someone.locale() : "en_US");
        return json;
    }

    Map<String, Object> userByKey(String key) {
        return user(jira.users().getUserByKey(key));
    }

    private Map<String, Object> avatars() {
        String picture = address.page("/static/host/avatar.svg");
        return Map.of("48x48", picture, "24x24", picture, "16x16", picture, "32x32", picture);
    }

    Map<String, Object> project(JiraProject project) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("self", address.rest("project/" + project.id()));
        json.put("id", String.valueOf(project.id()));
        json.put("key", project.key());
        json.put("name", project.name());
        json.put("projectTypeKey", project.type());
        json.put("avatarUrls", avatars());
        return json;
    }

    Map<String, Object> wholeProject(JiraProject project) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("expand", "description,lead,url,projectKeys");
        json.putAll(project(project));
        json.put("description", project.description() == null ? "" : project.description());
        json.put("lead", user(project.lead()));
        json.put(
                "components",
                jira.components().ofProject(project.id()).stream()
                        .map(this::component)
                        .toList());
        json.put("issueTypes", Constant.Type.ALL.stream().map(this::type).toList());
        json.put("assigneeType", project.assigneeType() == JiraProject.LEAD ? "PROJECT_LEAD" : "UNASSIGNED");
        json.put("versions", List.of());
        json.put("roles", Map.of("Administrators", address.rest("project/" + project.id() + "/role/10002")));
        json.put("archived", false);
        return json;
    }

    Map<String, Object> component(ProjectComponent component) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("self", address.rest("component/" + component.getId()));
        json.put("id", component.getId().toString());
        json.put("name", component.getName());
        return json;
    }

    Map<String, Object> type(Constant.Type type) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("self", address.rest("issuetype/" + type.id()));
        json.put("id", type.id());
        json.put("description", "");
        json.put("iconUrl", address.page("/static/host/" + type.name().toLowerCase() + ".svg"));
        json.put("name", type.name());
        json.put("subtask", type.subTask());
        json.put("avatarId", 1);
        return json;
    }

    Map<String, Object> priority(Priority priority) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("self", address.rest("priority/" + priority.id()));
        json.put("statusColor", priority.color());
        json.put("description", priority.description());
        json.put("iconUrl", address.page("/static/host/priority.svg"));
        json.put("name", priority.name());
        json.put("id", priority.id());
        return json;
    }

    /** The one resolution there is. */
    Map<String, Object> resolution() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("self", address.rest("resolution/10000"));
        json.put("id", "10000");
        json.put("description", "Work has been completed on this issue.");
        json.put("name", "Done");
        return json;
    }

    /** Every status can be reached from every other. */
    List<Map<String, Object>> transitions() {
        List<Map<String, Object>> transitions = new ArrayList<>();
        for (Constant.State state : Constant.State.values()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", state.getId());
            one.put("name", state.getName());
            one.put("to", status(state));
            transitions.add(one);
        }
        return transitions;
    }

    Map<String, Object> category(Constant.State state) {
        Map<String, Object> category = new LinkedHashMap<>();
        int id = state.ordinal() == 0 ? 2 : state.ordinal() == 1 ? 4 : 3;
        category.put("self", address.rest("statuscategory/" + id));
        category.put("id", id);
        category.put("key", state.getStatusCategory().getKey());
        category.put("colorName", List.of("default", "inprogress", "success").get(state.ordinal()));
        category.put("name", state.getName());
        return category;
    }

    Map<String, Object> status(Constant.State state) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("self", address.rest("status/" + state.getId()));
        json.put("description", "");
        json.put("iconUrl", address.page("/static/host/status.svg"));
        json.put("name", state.getName());
        json.put("id", state.getId());
        json.put("statusCategory", category(state));
        return json;
    }

    Map<String, Object> worklog(LoggedWork work) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("self", address.rest("issue/" + work.issueId() + "/worklog/" + work.id()));
        json.put("author", userByKey(work.author()));
        json.put("updateAuthor", userByKey(work.updateAuthor()));
        json.put("comment", work.comment() == null ? "" : work.comment());
        json.put("created", time(work.created()));
        json.put("updated", time(work.updated()));
        if (work.group() != null) {
            json.put("visibility", Map.of("type", "group", "value", work.group()));
        }
        json.put("started", time(work.started()));
        json.put("timeSpent", JiraDuration.show(work.seconds()));
        json.put("timeSpentSeconds", work.seconds());
        json.put("id", String.valueOf(work.id()));
        json.put("issueId", String.valueOf(work.issueId()));
        return json;
    }

    Map<String, Object> comment(long issueId, Comments.Comment comment) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("self", address.rest("issue/" + issueId + "/comment/" + comment.id()));
        json.put("id", String.valueOf(comment.id()));
        json.put("author", userByKey(comment.author()));
        json.put("body", comment.body());
        json.put("updateAuthor", userByKey(comment.author()));
        if (comment.group() != null) {
            json.put("visibility", Map.of("type", "group", "value", comment.group()));
        }
        json.put("created", time(comment.created()));
        json.put("updated", time(comment.updated()));
        return json;
    }
}

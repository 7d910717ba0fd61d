package org.prepaidsupport.host.jira;

import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads and checks the fields of an issue one by one; every bad one is named. */
final class IssueFields {

    private static final int LONGEST_SUMMARY = 255;
    private static final int LONGEST_TEXT = 32_767;

    private static final String AUTOMATIC = "-1";
    private static final ProjectPermissionKey ASSIGNABLE_USER = new ProjectPermissionKey("ASSIGNABLE_USER");

    private static final Map<String, String> NAMES =
            Map.of("originalEstimate", "original estimate", "remainingEstimate", "remaining estimate");

    private final Jira jira;

    IssueFields(Jira jira) {
        this.jira = jira;
    }

    void type(JiraIssue issue, IssueParameters parameters, ErrorCollection errors) {
        Optional<Constant.Type> type = parameters.get("issuetype").flatMap(Constant.Type::byId);
        if (type.isEmpty() || type.get().subTask() != (issue.parent != null)) {
            errors.addError(
                    "issuetype",
                    type.isEmpty()
                            ? "The issue type selected is invalid."
                            : type.get().subTask()
                                    ? "Issue type is a sub-task but parent issue key or id not specified."
                                    : "The issue type selected is not a sub-task.");
            return;
        }
        issue.type = type.get().id();
    }

    /** All that is among the parameters; the rest stays. */
    void fill(JiraIssue issue, IssueParameters parameters, ErrorCollection errors) {
        summary(issue, parameters, errors);
        if (parameters.has("description")) {
            issue.description = parameters.get("description").orElse(null);
            if (issue.description != null && issue.description.length() > LONGEST_TEXT) {
                errors.addError(
                        "description",
                        "The entered text is too long. It exceeds the allowed limit of 32,767 characters.");
            }
        }
        assignee(issue, parameters, errors);
        if (parameters.get("reporter").isPresent()) {
            user("reporter", parameters, errors, key -> issue.reporter = key);
        }
        if (parameters.has("labels")) {
            issue.labels = parameters.get("labels").orElse("");
        }
        priority(issue, parameters, errors);
        components(issue, parameters, errors);
        if (parameters.has(ServiceManagement.FIELD)) {
            issue.organizations = parameters.get(ServiceManagement.FIELD).orElse("");
        }
        parameters.get("status").ifPresent(id -> issue.status = id);
        dueDate(issue, parameters, errors);
        duration("originalEstimate", parameters, errors, seconds -> issue.originalEstimate = seconds);
        duration("remainingEstimate", parameters, errors, seconds -> issue.estimate = seconds);
    }

    private static void summary(JiraIssue issue, IssueParameters parameters, ErrorCollection errors) {
        if (!parameters.has("summary")) {
            return;
        }
        String summary = parameters.get("summary").map(String::trim).orElse("");
        if (summary.isEmpty()) {
            errors.addError("summary", "You must specify a summary of the issue.");
        } else if (summary.indexOf('\n') >= 0 || summary.indexOf('\r') >= 0) {
            errors.addError("summary", "The summary is invalid because it contains newline characters.");
        } else if (summary.length() > LONGEST_SUMMARY) {
            errors.addError("summary", "Summary must be less than 255 characters.");
        }
        issue.summary = summary;
    }

    private static void priority(JiraIssue issue, IssueParameters parameters, ErrorCollection errors) {
        Optional<String> id = parameters.get("priority");
        if (id.isPresent() && Priority.byId(id.get()).isEmpty()) {
            errors.addError("priority", "The priority selected is invalid.");
        } else {
            id.ifPresent(known -> issue.priority = known);
        }
    }

    private void components(JiraIssue issue, IssueParameters parameters, ErrorCollection errors) {
        if (!parameters.has("components")) {
            return;
        }
        String ids = parameters.get("components").orElse("");
        Set<String> known = jira.components().ofProject(issue.project().id()).stream()
                .map(component -> String.valueOf(component.id()))
                .collect(Collectors.toSet());
        Arrays.stream(ids.split(","))
                .filter(id -> !id.isEmpty() && !known.contains(id))
                .forEach(id -> errors.addError(
                        "components",
                        "Component with ID '" + id + "' does not exist in project '"
                                + issue.project().key() + "'."));
        issue.components = ids;
    }

    /** A new issue without, and one given to {@value #AUTOMATIC}, go to whom the project says. */
    private void assignee(JiraIssue issue, IssueParameters parameters, ErrorCollection errors) {
        boolean isNew = issue.id == 0;
        if (isNew && !parameters.has("assignee")
                || parameters.get("assignee").filter(AUTOMATIC::equals).isPresent()) {
            boolean toLead = issue.project().assigneeType() == JiraProject.LEAD;
            issue.assignee = toLead ? issue.project().lead().getKey() : null;
            return;
        }
        user("assignee", parameters, errors, key -> issue.assignee = key);
        ApplicationUser user = issue.getAssignee();
        if (parameters.has("assignee")
                && user != null
                && !jira.permissions().hasPermission(ASSIGNABLE_USER, issue.getProjectObject(), user)) {
            errors.addError("assignee", "User '" + user.getName() + "' cannot be assigned issues.");
        }
    }

    private void user(String field, IssueParameters parameters, ErrorCollection errors, Consumer<String> set) {
        if (!parameters.has(field)) {
            return;
        }
        Optional<String> name = parameters.get(field);
        ApplicationUser user = name.map(jira.users()::getUserByName).orElse(null);
        if (name.isPresent() && user == null) {
            errors.addError(field, "User '" + name.get() + "' does not exist.");
        } else {
            set.accept(user == null ? null : user.getKey());
        }
    }

    private static void dueDate(JiraIssue issue, IssueParameters parameters, ErrorCollection errors) {
        if (!parameters.has("duedate")) {
            return;
        }
        try {
            issue.dueDate = parameters
                    .get("duedate")
                    .map(LocalDate::parse)
                    .map(LocalDate::toString)
                    .orElse(null);
        } catch (DateTimeParseException bad) {
            errors.addError(
                    "duedate",
                    "Error parsing date string: " + parameters.get("duedate").orElse(""));
        }
    }

    private static void duration(String field, IssueParameters parameters, ErrorCollection errors, Consumer<Long> set) {
        if (!parameters.has(field)) {
            return;
        }
        Optional<String> text = parameters.get(field);
        Optional<Long> seconds = text.flatMap(JiraDuration::parse);
        if (text.isPresent() && seconds.isEmpty()) {
            errors.addError(
                    "timetracking_" + field.toLowerCase(), "The " + NAMES.get(field) + " specified is not valid.");
        } else {
            set.accept(seconds.orElse(null));
        }
    }
}

package org.prepaidsupport.host.jira;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** An issue as it was when it was read; setters change this copy only. */
public final class JiraIssue implements MutableIssue {

    private final Jira jira;
    private final JiraProject project;
    long id;
    long number;
    String type;
    String status;
    String priority = Priority.MEDIUM.id();
    String summary;
    String description;
    String assignee;
    String reporter;
    Long parent;
    String labels = "";
    String components = "";
    String organizations = "";
    String dueDate;
    Long originalEstimate;
    Long estimate;
    Long timeSpent;
    long created;
    long updated;

    JiraIssue(Jira jira, JiraProject project) {
        this.jira = jira;
        this.project = project;
    }

    static JiraIssue of(Jira jira, ResultSet row) throws SQLException {
        JiraIssue issue = new JiraIssue(jira, Projects.project(row));
        issue.id = row.getLong("id");
        issue.number = row.getLong("issue_number");
        issue.type = row.getString("issue_type");
        issue.status = row.getString("status");
        issue.priority = row.getString("priority");
        issue.summary = row.getString("summary");
        issue.description = row.getString("description");
        issue.assignee = row.getString("assignee_key");
        issue.reporter = row.getString("reporter_key");
        issue.parent = row.getObject("parent_id", Long.class);
        issue.labels = row.getString("labels");
        issue.components = row.getString("components");
        issue.organizations = row.getString("organizations");
        issue.dueDate = row.getString("due_date");
        issue.originalEstimate = row.getObject("original_estimate", Long.class);
        issue.estimate = row.getObject("remaining_estimate", Long.class);
        issue.timeSpent = row.getObject("time_spent", Long.class);
        issue.created = row.getLong("created");
        issue.updated = row.getLong("updated");
        return issue;
    }

    public List<String> labels() {
        return labels == null || labels.isBlank() ? List.of() : List.of(labels.split(" "));
    }

    public String dueDate() {
        return dueDate;
    }

    /** Whoever puts an issue to Done resolves it with that, as Jira's simple workflows do. */
    public boolean isResolved() {
        return Constant.State.DONE.getId().equals(status);
    }

    public Priority priority() {
        return Priority.byId(priority).orElse(Priority.MEDIUM);
    }

    public JiraProject project() {
        return project;
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public String getKey() {
        return project.key() + "-" + number;
    }

    @Override
    public Project getProjectObject() {
        return project;
    }

    @Override
    public Long getProjectId() {
        return project.id();
    }

    @Override
    public String getSummary() {
        return summary;
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public IssueType getIssueType() {
        return Constant.Type.byId(type).orElse(null);
    }

    @Override
    public String getIssueTypeId() {
        return type;
    }

    @Override
    public Status getStatus() {
        return Constant.State.byId(status).orElse(null);
    }

    @Override
    public com.atlassian.jira.issue.priority.Priority getPriority() {
        return priority();
    }

    @Override
    public Collection<ProjectComponent> getComponents() {
        List<ProjectComponent> found = new ArrayList<>();
        if (components != null && !components.isBlank()) {
            for (String componentId : components.split(",")) {
                jira.components().byId(Long.parseLong(componentId)).ifPresent(found::add);
            }
        }
        return found;
    }

    @Override
    public Object getCustomFieldValue(CustomField customField) {
        return ServiceManagement.FIELD.equals(customField.getId())
                        && !organizations().isEmpty()
                ? organizations().stream()
                        .map(ServiceManagement.Organization::new)
                        .toList()
                : null;
    }

    /** Names of those it is shared with. */
    public List<String> organizations() {
        return organizations == null || organizations.isEmpty()
                ? List.of()
                : organizations.lines().toList();
    }

    @Override
    public ApplicationUser getAssignee() {
        return jira.users().getUserByKey(assignee);
    }

    @Override
    public ApplicationUser getReporter() {
        return jira.users().getUserByKey(reporter);
    }

    @Override
    public String getReporterId() {
        return reporter;
    }

    @Override
    public Timestamp getCreated() {
        return new Timestamp(created);
    }

    @Override
    public Timestamp getUpdated() {
        return new Timestamp(updated);
    }

    @Override
    public Long getOriginalEstimate() {
        return originalEstimate;
    }

    @Override
    public Long getEstimate() {
        return estimate;
    }

    @Override
    public Long getTimeSpent() {
        return timeSpent;
    }

    @Override
    public Long getParentId() {
        return parent;
    }

    @Override
    public Issue getParentObject() {
        return parent == null ? null : jira.issues().getIssueObject(parent);
    }

    @Override
    public boolean isSubTask() {
        return parent != null;
    }

    @Override
    public Collection<Issue> getSubTaskObjects() {
        return new ArrayList<>(jira.issues().subTasks(id));
    }

    @Override
    public void setSummary(String newSummary) {
        this.summary = newSummary;
    }

    @Override
    public void setDescription(String newDescription) {
        this.description = newDescription;
    }

    @Override
    public void setOriginalEstimate(Long seconds) {
        this.originalEstimate = seconds;
    }

    @Override
    public void setEstimate(Long seconds) {
        this.estimate = seconds;
    }
}

package org.prepaidsupport.host.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.type.ProjectTypeKey;
import com.atlassian.jira.user.ApplicationUser;

/**
 * A project.
 *
 * @param restrictedTo the group whose members alone may see it, or null for everybody with a licence
 * @param workedBy the group whose members alone may work on its issues, or null for all who see it
 */
public record JiraProject(
        long id,
        String key,
        String name,
        String description,
        ApplicationUser lead,
        String type,
        long assigneeType,
        String restrictedTo,
        String workedBy)
        implements Project {

    /** Issues go to the project's lead. */
    public static final long LEAD = 2;
    /** Issues go to nobody. */
    public static final long UNASSIGNED = 3;

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public String getKey() {
        return key;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public ApplicationUser getProjectLead() {
        return lead;
    }

    @Override
    public ProjectTypeKey getProjectTypeKey() {
        return new ProjectTypeKey(type);
    }
}

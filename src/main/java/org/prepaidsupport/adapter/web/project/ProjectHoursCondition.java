package org.prepaidsupport.adapter.web.project;

import com.atlassian.jira.project.Project;
import com.atlassian.plugin.web.Condition;
import java.util.Map;
import org.prepaidsupport.application.delivery.NamedProjects;
import org.prepaidsupport.application.delivery.ProjectHours;

/** Whether a project's sidebar leads to its support hours. Where nothing of ours names it, nobody is asked. */
public class ProjectHoursCondition implements Condition {

    private final NamedProjects named;
    private final ProjectHours hours;

    public ProjectHoursCondition(NamedProjects named, ProjectHours hours) {
        this.named = named;
        this.hours = hours;
    }

    @Override
    public void init(Map<String, String> params) {
        // Takes none.
    }

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        return context.get("project") instanceof Project project
                && named.contain(project.getId())
                && hours.mayRead(project.getId());
    }
}

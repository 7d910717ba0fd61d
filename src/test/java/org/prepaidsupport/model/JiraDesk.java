package org.prepaidsupport.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happens in Jira: it is just done, and the plugin hears of it or not. */
public interface JiraDesk {

    void project(String project);

    void renameProject(String project);

    /** With all its issues, of which Jira says nothing. */
    void deleteProject(String project);

    void issue(String issue, String project, Optional<String> reporter);

    void subTask(String issue, String parent);

    void changeReporter(String issue, Optional<String> reporter);

    /** With its sub-tasks. */
    void moveIssue(String issue, String project);

    /** Turns an issue into a sub-task, or a sub-task into one of another parent in its project. */
    void makeSubTask(String issue, String parent);

    void makeIssue(String subTask);

    /** With its sub-tasks, worklogs and links. */
    void deleteIssue(String issue);

    void log(String work, String issue, String author, Instant start, long seconds);

    void edit(String work, String author, Instant start, long seconds);

    void delete(String work);

    void link(String ticket, String task);

    void unlink(String ticket, String task);

    /** All of this happens while the plugin is disabled; then it is enabled and catches up. */
    void whilePluginIsDisabled(List<Step> steps);

    /** Two minutes later the plugin reads what Jira tells of changed worklogs, and what is gone. */
    void catchUp();
}

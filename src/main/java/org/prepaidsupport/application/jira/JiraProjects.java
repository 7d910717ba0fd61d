package org.prepaidsupport.application.jira;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Jira's projects, whatever the current user may see. */
public interface JiraProjects {

    Optional<ProjectRef> byId(long id);

    /** By the current key. */
    Optional<ProjectRef> byKey(String key);

    /** Those that still exist among these ids. */
    Map<Long, ProjectRef> byIds(Collection<Long> ids);

    /** All of them by name. */
    List<ProjectRef> all();

    /**
     * Makes a project, led by that user, with Jira's own validation.
     *
     * @param field prefix of the fields that Jira's messages are reported at
     * @throws org.prepaidsupport.domain.InvalidInput with Jira's messages where it refuses
     */
    ProjectRef create(String key, String name, String actingUserKey, String field);
}

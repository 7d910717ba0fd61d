package org.prepaidsupport.application.order;

import java.util.Optional;
import org.prepaidsupport.application.jira.ProjectRef;

/** Makes the Jira projects of orders. */
public interface Projects {

    /** A project that Jira's own validation has let pass and that is not made yet. */
    interface Checked {

        /** Makes it. */
        ProjectRef make();
    }

    /** Characters that Jira takes for a key. */
    int longestKey();

    /** Characters that Jira takes for a name. */
    int longestName();

    /** Whether a project has the key, or had it before. */
    boolean isKeyTaken(String key);

    /** Whether a project is called so, in capitals or not. */
    boolean isNameTaken(String name);

    /**
     * Asks Jira whether the project can be made; changes nothing.
     *
     * @param field what Jira's messages are reported at, for example {@code lines[0]}
     * @throws org.prepaidsupport.domain.InvalidInput with Jira's messages
     */
    Checked check(ProjectDraft draft, String field);

    /** The project that was made of what was planned, if it was. */
    Optional<ProjectRef> made(PlannedProject plan);

    /** Deletes a project that was just made and must not remain; does nothing where it is gone. */
    void discard(long projectId, String actingUserKey);
}

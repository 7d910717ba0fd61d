package org.prepaidsupport.application.delivery;

import java.time.Instant;

/**
 * A recount that is not over. It goes over its worklogs by id, twice: once at once, and once more when Jira's change
 * feed has shown what came in meanwhile.
 *
 * @param subject issue or project, by the kind
 * @param position id of the last worklog that is done
 * @param done worklogs done in this pass
 * @param total worklogs there were when the pass began; 0 before that is known
 * @param again whether this is the second pass
 * @param due when the job may take it
 */
public record OpenRecount(
        long id, RecountKind kind, long subject, long position, int done, int total, boolean again, Instant due) {

    /** Whether time may stand where it did before, and how much is known. */
    public boolean isMoving() {
        return !again && total > 0;
    }

    OpenRecount begun(int worklogs, Instant now) {
        return new OpenRecount(id, kind, subject, position, done, Math.max(worklogs, done), again, now);
    }

    OpenRecount fromTheBeginning() {
        return new OpenRecount(id, kind, subject, 0, 0, total, again, due);
    }

    OpenRecount advanced(long lastWorklog, int more) {
        return new OpenRecount(id, kind, subject, lastWorklog, done + more, Math.max(total, done + more), again, due);
    }

    OpenRecount postponed(Instant later) {
        return new OpenRecount(id, kind, subject, position, done, total, again, later);
    }

    OpenRecount secondPass(Instant later) {
        return new OpenRecount(id, kind, subject, 0, 0, total, true, later);
    }
}

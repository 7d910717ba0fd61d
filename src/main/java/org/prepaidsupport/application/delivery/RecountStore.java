package org.prepaidsupport.application.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps recounts until they are over, so that a crash loses none. */
public interface RecountStore {

    /** @return its id */
    long add(RecountKind kind, long subject, Instant due);

    Optional<OpenRecount> byId(long id);

    /** Those that are due, oldest first. */
    List<OpenRecount> due(Instant now);

    /** All, oldest first. */
    List<OpenRecount> all();

    /** All that are still in their first pass, oldest first: time of theirs may stand where it did before. */
    List<OpenRecount> inFirstPass();

    /** Those of them that have begun and were too long to be done at once. */
    List<OpenRecount> moving();

    /** Stores how far it is; one that somebody else has ended stays ended. */
    void save(OpenRecount recount);

    /** @param id of one in its second pass */
    void end(long id);
}

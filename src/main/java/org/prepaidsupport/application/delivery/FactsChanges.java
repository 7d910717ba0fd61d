package org.prepaidsupport.application.delivery;

import java.util.Collection;

/**
 * Has to be told of every change of what decides where time counts, by whoever stores it, in the same transaction. The
 * stamps are written when that is about to end: then nobody holds one while he waits for something else.
 */
public interface FactsChanges {

    /** Something about these issues: their sub-tasks and what is linked to them are concerned too. */
    void about(Collection<Long> issueIds);

    /** Something that may concern any issue. */
    void aboutAll();
}

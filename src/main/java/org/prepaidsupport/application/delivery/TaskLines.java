package org.prepaidsupport.application.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What orders tell the ledger; each call joins the open transaction. */
public interface TaskLines {

    /**
     * These issues are tasks of lines from now on: time on them and on tickets linked to them counts there. And these
     * projects were made for lines, which are their defaults.
     */
    void made(Map<Long, Long> linesByTask, Map<Long, Long> linesByProject);

    /**
     * The lines are defaults of the projects that were made for them again; not of those that have another default.
     *
     * @return projects whose time is to be counted afresh after the commit
     */
    List<Long> restoreProjectDefaults(Map<Long, Long> linesByProject);

    /**
     * Default lines of projects that are among these stop being defaults (Odoo: cancelling keeps those of tasks).
     *
     * @return the projects, whose time is to be counted afresh after the commit
     */
    List<Long> clearProjectDefaults(Collection<Long> lineIds);

    /**
     * The lines are another customer's from now on, or are no more: what names them is counted afresh.
     *
     * @return what is to be worked off after the commit
     */
    List<Long> linesChanged(Collection<Long> lineIds);
}

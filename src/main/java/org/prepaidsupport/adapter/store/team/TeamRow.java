package org.prepaidsupport.adapter.store.team;

import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.NamedRow;

/** A helpdesk team. */
@Table("TEAM")
public interface TeamRow extends NamedRow {

    /** Ids with commas between; the same as the project rows, for reading at once. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getProjects();

    void setProjects(@Nullable String projects);

    boolean isTimesheetOnTicket();

    void setTimesheetOnTicket(boolean timesheetOnTicket);

    @Nullable
    Long getTimesheetProjectId();

    void setTimesheetProjectId(@Nullable Long timesheetProjectId);

    boolean isTimeReinvoicing();

    void setTimeReinvoicing(boolean timeReinvoicing);

    @StringLength(255)
    @Nullable
    String getAutoAssign();

    void setAutoAssign(@Nullable String autoAssign);

    boolean isAgentsMayWaive();

    void setAgentsMayWaive(boolean agentsMayWaive);

    @StringLength(255)
    @Nullable
    String getAtZero();

    void setAtZero(@Nullable String atZero);
}

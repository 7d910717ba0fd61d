package org.prepaidsupport.adapter.store.team;

import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.prepaidsupport.adapter.store.Row;

/** That a Jira project is a team's; one team at the most. */
@Table("TEAM_PROJECT")
public interface TeamProjectRow extends Row {

    String PROJECT_ID = "PROJECT_ID";
    String TEAM_ID = "TEAM_ID";

    @NotNull
    @Unique
    long getProjectId();

    void setProjectId(long projectId);

    @Indexed
    long getTeamId();

    void setTeamId(long teamId);
}

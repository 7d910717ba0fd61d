package org.prepaidsupport.adapter.store.team;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.prepaidsupport.adapter.store.AoRecords;
import org.prepaidsupport.adapter.store.Copies;
import org.prepaidsupport.adapter.store.In;
import org.prepaidsupport.application.Claims;
import org.prepaidsupport.application.delivery.FactsChanges;
import org.prepaidsupport.application.team.TeamStore;
import org.prepaidsupport.domain.team.AtZero;
import org.prepaidsupport.domain.team.AutoAssign;
import org.prepaidsupport.domain.team.HelpdeskTeam;
import org.springframework.stereotype.Component;

@Component
class AoTeamStore extends AoRecords<TeamRow, HelpdeskTeam> implements TeamStore {

    private final FactsChanges changes;

    AoTeamStore(ActiveObjects rows, Claims claims, Copies copies, FactsChanges changes) {
        super(rows, claims, copies, TeamRow.class);
        this.changes = changes;
    }

    @Override
    protected HelpdeskTeam read(TeamRow row) {
        return new HelpdeskTeam(
                row.getID(),
                text(row.getName()),
                In.ids(row.getProjects()),
                row.isTimesheetOnTicket(),
                row.getTimesheetProjectId(),
                row.isTimeReinvoicing(),
                AutoAssign.valueOf(text(row.getAutoAssign())),
                row.isAgentsMayWaive(),
                AtZero.valueOf(text(row.getAtZero())),
                row.getVersion());
    }

    @Override
    protected void write(HelpdeskTeam value, TeamRow row) {
        row.setName(value.name());
        row.setProjects(In.text(value.projectIds()));
        row.setTimesheetOnTicket(value.timesheetOnTicket());
        row.setTimesheetProjectId(value.timesheetProjectId());
        row.setTimeReinvoicing(value.timeReinvoicing());
        row.setAutoAssign(value.autoAssign().name());
        row.setAgentsMayWaive(value.agentsMayWaive());
        row.setAtZero(value.atZero().name());
        row.setActive(true);
    }

    @Override
    protected long id(HelpdeskTeam value) {
        return value.id();
    }

    @Override
    protected int version(HelpdeskTeam value) {
        return value.version();
    }

    @Override
    protected void saved(HelpdeskTeam value, long id) {
        rows.deleteWithSQL(TeamProjectRow.class, TeamProjectRow.TEAM_ID + " = ?", id);
        for (long project : value.projectIds()) {
            rows.create(
                    TeamProjectRow.class,
                    new DBParam(TeamProjectRow.PROJECT_ID, project),
                    new DBParam(TeamProjectRow.TEAM_ID, id));
        }
        changes.aboutAll();
    }

    @Override
    public void delete(long id) {
        rows.deleteWithSQL(TeamProjectRow.class, TeamProjectRow.TEAM_ID + " = ?", id);
        super.delete(id);
        changes.aboutAll();
    }

    @Override
    public Optional<HelpdeskTeam> byProject(long projectId) {
        TeamProjectRow[] found = rows.find(TeamProjectRow.class, TeamProjectRow.PROJECT_ID + " = ?", projectId);
        return found.length == 0 ? Optional.empty() : byId(found[0].getTeamId());
    }

    @Override
    public Map<Long, HelpdeskTeam> byProjects(Collection<Long> projectIds) {
        Map<Long, Long> ids = new HashMap<>();
        for (List<Long> some : In.parts(projectIds)) {
            for (TeamProjectRow row : rows.find(
                    TeamProjectRow.class,
                    Query.select().where(In.list(TeamProjectRow.PROJECT_ID, some.size()), some.toArray()))) {
                ids.put(row.getProjectId(), row.getTeamId());
            }
        }
        Map<Long, HelpdeskTeam> teams = byIds(Set.copyOf(ids.values()));
        Map<Long, HelpdeskTeam> found = new HashMap<>();
        ids.forEach(
                (project, team) -> Optional.ofNullable(teams.get(team)).ifPresent(each -> found.put(project, each)));
        return found;
    }

    @Override
    public List<Long> projects() {
        return Arrays.stream(rows.find(TeamProjectRow.class))
                .map(TeamProjectRow::getProjectId)
                .toList();
    }
}

package org.prepaidsupport.adapter.store.team;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
        return Optional.ofNullable(byProjects(List.of(projectId)).get(projectId));
    }

    @Override
    public Map<Long, HelpdeskTeam> byProjects(Collection<Long> projectIds) {
        Map<Long, Optional<Long>> ids = copies.records(kind(), "byProject", projectIds, this::idsByProject);
        Set<Long> known = new HashSet<>();
        ids.values().forEach(each -> each.ifPresent(known::add));
        Map<Long, HelpdeskTeam> teams = byIds(known);
        Map<Long, HelpdeskTeam> found = new HashMap<>();
        ids.forEach((project, id) -> id.map(teams::get).ifPresent(team -> found.put(project, team)));
        return found;
    }

    /** Empty for projects that are no team's. */
    private Map<Long, Optional<Long>> idsByProject(Collection<Long> projectIds) {
        Map<Long, Optional<Long>> found = new HashMap<>();
        projectIds.forEach(each -> found.put(each, Optional.empty()));
        for (List<Long> some : In.parts(projectIds)) {
            for (TeamProjectRow row : rows.find(
                    TeamProjectRow.class,
                    Query.select().where(In.list(TeamProjectRow.PROJECT_ID, some.size()), some.toArray()))) {
                found.put(row.getProjectId(), Optional.of(row.getTeamId()));
            }
        }
        return found;
    }

    @Override
    public List<Long> projects() {
        return Arrays.stream(rows.find(TeamProjectRow.class))
                .map(TeamProjectRow::getProjectId)
                .toList();
    }
}

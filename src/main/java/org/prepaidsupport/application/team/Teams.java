package org.prepaidsupport.application.team;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.Records;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.access.CurrentUser;
import org.prepaidsupport.application.access.TopBar;
import org.prepaidsupport.application.delivery.MovedTime;
import org.prepaidsupport.application.delivery.OpenRecount;
import org.prepaidsupport.application.delivery.Recount;
import org.prepaidsupport.application.delivery.RecountKind;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.jira.JiraProjects;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.delivery.TeamSwitches;
import org.prepaidsupport.domain.team.AtZero;
import org.prepaidsupport.domain.team.AutoAssign;
import org.prepaidsupport.domain.team.HelpdeskTeam;
import org.springframework.stereotype.Component;

/** Helpdesk teams; administrators only. */
@Component
public class Teams extends Records<HelpdeskTeam> {

    private static final Set<String> KNOWN = Set.of(
            "name",
            "projects",
            "timesheetOnTicket",
            "timesheetProject",
            "createTimesheetProject",
            "timeReinvoicing",
            "autoAssign",
            "agentsMayWaive",
            "atZero",
            "from",
            "version");

    /** Id of a project that is not made for a preview: nothing names it. */
    private static final long NOT_YET = -1;

    private final Access access;
    private final TeamStore store;
    private final JiraProjects projects;
    private final CurrentUser currentUser;
    private final Recount recount;
    private final MovedTime movedTime;
    private final TeamHistory history;
    private final TopBar topBar;

    public Teams(
            Access access,
            TeamStore store,
            JiraProjects projects,
            CurrentUser currentUser,
            Recount recount,
            MovedTime movedTime,
            TeamHistory history,
            Transactions transactions,
            TopBar topBar) {
        super(store, transactions);
        this.access = access;
        this.store = store;
        this.projects = projects;
        this.currentUser = currentUser;
        this.recount = recount;
        this.movedTime = movedTime;
        this.history = history;
        this.topBar = topBar;
    }

    @Override
    protected void requireReader() {
        access.requireAdministrator();
    }

    @Override
    protected void requireWriter() {
        access.requireAdministrator();
    }

    /** What saving it would move; changes nothing, and makes no project in Jira either. */
    public MovedTime.Preview preview(long id, Input input) {
        HelpdeskTeam stored = get(id);
        HelpdeskTeam entered = read(input, Optional.of(stored), project -> NOT_YET);
        return movedTime.ofTeam(
                Optional.of(stored), Optional.of(entered), history.decisions(stored, entered, input.date("from")));
    }

    /** What deleting it would move. */
    public MovedTime.Preview previewDelete(long id) {
        return movedTime.ofTeam(Optional.of(get(id)), Optional.empty(), List.of());
    }

    /** A recount that still moves time because of the team. */
    public Optional<OpenRecount> recount(HelpdeskTeam team) {
        return recount.open(Map.of(RecountKind.TEAM_PROJECT, Set.copyOf(team.projectIds())));
    }

    @Override
    protected HelpdeskTeam read(Input input, Optional<HelpdeskTeam> stored) {
        return read(input, stored, this::makeProject);
    }

    private HelpdeskTeam read(Input input, Optional<HelpdeskTeam> stored, Function<Input, Long> projectMaker) {
        input.allowOnly(KNOWN, Set.of("id", "recount"));
        long id = stored.map(HelpdeskTeam::id).orElse(0L);
        String name = input.requiredText("name", 255);
        input.require(isFree(name, id), "name", "prepaid.team.name.taken");
        List<Long> owned = projects(input, id);
        boolean records = input.flag("timesheetOnTicket").orElse(false);
        boolean reinvoices = input.flag("timeReinvoicing").orElse(false);
        input.require(records || !reinvoices, "timeReinvoicing", "prepaid.team.reinvoicing.alone");
        requireSwitched(input, stored, TeamSwitches.of(records, reinvoices));
        Optional<Long> timesheets = timesheetProject(input);
        AutoAssign autoAssign = input.choice("autoAssign", AutoAssign.class).orElse(AutoAssign.SUGGEST);
        boolean waive = input.flag("agentsMayWaive").orElse(false);
        AtZero atZero = input.choice("atZero", AtZero.class).orElse(AtZero.SAY);
        Optional<Input> make = input.object("createTimesheetProject");
        make.ifPresent(project -> requireProjectFields(input, project));
        input.validation().check();
        // The project comes last: it can't be taken back, so everything else has been checked before.
        Optional<Long> made = make.map(projectMaker);
        return new HelpdeskTeam(
                id,
                name,
                owned,
                records,
                made.or(() -> timesheets).orElse(null),
                reinvoices,
                autoAssign,
                waive,
                atZero,
                stored.map(HelpdeskTeam::version).orElse(0));
    }

    /** A day makes sense only with a switch that is changed, which a new team has none of. */
    private static void requireSwitched(Input input, Optional<HelpdeskTeam> stored, TeamSwitches entered) {
        boolean switched = stored.map(TeamHistory::switches)
                .filter(before -> before != entered)
                .isPresent();
        input.require(input.date("from").isEmpty() || switched, "from", "prepaid.team.from.alone");
    }

    @Override
    protected void saved(Input input, HelpdeskTeam before, HelpdeskTeam after) {
        history.record(before, after, input.date("from"));
    }

    private boolean isFree(String name, long id) {
        return store.list(new RecordQuery(Optional.of(name), Optional.empty(), RecordQuery.ALL.page())).items().stream()
                .noneMatch(other -> other.id() != id && other.name().equalsIgnoreCase(name));
    }

    private List<Long> projects(Input input, long teamId) {
        List<String> keys = input.texts("projects");
        input.requirePresent("projects", !keys.isEmpty());
        Set<Long> ids = new LinkedHashSet<>();
        for (int index = 0; index < keys.size(); index++) {
            String field = "projects[" + index + "]";
            Optional<ProjectRef> project = projects.byKey(keys.get(index));
            input.require(project.isPresent(), field, "prepaid.error.unknown.project", keys.get(index));
            project.flatMap(each -> store.byProject(each.id()))
                    .filter(other -> other.id() != teamId)
                    .ifPresent(other -> input.reject(field, "prepaid.team.project.taken", other.name()));
            project.map(ProjectRef::id).ifPresent(ids::add);
        }
        return List.copyOf(ids);
    }

    private Optional<Long> timesheetProject(Input input) {
        return input.text("timesheetProject", 255).flatMap(key -> {
            Optional<ProjectRef> project = projects.byKey(key);
            input.require(project.isPresent(), "timesheetProject", "prepaid.error.unknown.project", key);
            return project.map(ProjectRef::id);
        });
    }

    private static void requireProjectFields(Input input, Input project) {
        project.allowOnly(Set.of("key", "name"), Set.of());
        project.requiredText("key", 255);
        project.requiredText("name", 255);
        input.require(input.text("timesheetProject").isEmpty(), "createTimesheetProject", "prepaid.team.project.both");
    }

    private long makeProject(Input project) {
        String user = currentUser.key().orElseThrow(Forbidden::new);
        return projects.create(
                        project.requiredText("key", 255),
                        project.requiredText("name", 255),
                        user,
                        "createTimesheetProject")
                .id();
    }

    @Override
    protected int version(HelpdeskTeam team) {
        return team.version();
    }

    /** A team can always go: its tickets' time then counts nowhere, with the reason. */
    @Override
    protected void requireUnused(HelpdeskTeam team) {}

    @Override
    protected List<Long> recounts(List<Change<HelpdeskTeam>> changes) {
        Set<Long> affected = new LinkedHashSet<>();
        for (Change<HelpdeskTeam> change : changes) {
            change.before().ifPresent(team -> affected.addAll(team.projectIds()));
            change.after().ifPresent(team -> affected.addAll(team.projectIds()));
        }
        return recount.plan(RecountKind.TEAM_PROJECT, affected);
    }

    @Override
    protected void changed(List<Long> planned) {
        topBar.change();
        recount.workOff(planned);
    }
}

package org.prepaidsupport.adapter.web.admin;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.sal.api.websudo.WebSudoManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.Lozenge;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.PageRenderer;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.list.Cell;
import org.prepaidsupport.adapter.web.list.Column;
import org.prepaidsupport.adapter.web.list.Row;
import org.prepaidsupport.adapter.web.record.RecordPages;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.jira.JiraProjects;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.team.Teams;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.team.HelpdeskTeam;

/** Pages below {@code /prepaid/teams}: helpdesk teams. */
@LicensedOnly
public class TeamsServlet extends AdministrationServlet {

    private static final long serialVersionUID = 1L;

    private final transient Teams teams;
    private final transient TeamFields fields;
    private final transient JiraProjects projects;
    private final transient Access access;
    private final transient RecordPages pages;
    private final transient Texts texts;
    private final transient Paths paths;

    public TeamsServlet(
            PageRenderer renderer,
            Access access,
            WebSudoManager webSudo,
            Teams teams,
            TeamFields fields,
            JiraProjects projects,
            RecordPages pages,
            Texts texts,
            Paths paths) {
        super(renderer, access, webSudo);
        this.teams = teams;
        this.fields = fields;
        this.projects = projects;
        this.access = access;
        this.pages = pages;
        this.texts = texts;
        this.paths = paths;
    }

    private RecordPages.Kind kind() {
        return new RecordPages.Kind(
                "teams",
                "/teams",
                texts.text("prepaid.teams"),
                texts.text("prepaid.teams.new"),
                "prepaid.teams.",
                "prepaid-admin-teams",
                true,
                false,
                false);
    }

    @Override
    protected Page page(Address address) {
        access.requireAdministrator();
        if (address.goesOn()) {
            return list(address);
        }
        if (address.goesOn("new")) {
            return pages.create(kind(), fields.of(Optional.empty()));
        }
        if (address.goesOn("#")) {
            HelpdeskTeam team = teams.get(address.id(1));
            return pages.edit(kind(), team.id(), team.name(), team.version(), true, true, fields.of(Optional.of(team)));
        }
        throw new NotFound();
    }

    private Page list(Address address) {
        List<Column> columns = List.of(
                Column.of(texts.text("prepaid.field.name")),
                Column.of(texts.text("prepaid.team.projects")),
                Column.of(texts.text("prepaid.team.timesheet")),
                Column.of(texts.text("prepaid.team.timesheet.project")),
                Column.of(texts.text("prepaid.team.reinvoicing")));
        RecordQuery query = new RecordQuery(address.query().text("q"), Optional.empty(), address.rows());
        return pages.list(kind(), address, teams.list(query), true, columns, this::row);
    }

    private Row row(HelpdeskTeam team) {
        Map<Long, ProjectRef> named = projects.byIds(team.projectIds());
        String tickets = team.projectIds().stream()
                .map(named::get)
                .filter(Objects::nonNull)
                .map(ProjectRef::key)
                .collect(Collectors.joining(", "));
        String timesheets = Optional.ofNullable(team.timesheetProjectId())
                .flatMap(projects::byId)
                .map(ProjectRef::key)
                .orElse("");
        return Row.of(
                Cell.link(team.name(), paths.page("teams", team.id())),
                Cell.text(tickets),
                Cell.states(onOff(team.timesheetOnTicket())),
                Cell.text(timesheets),
                Cell.states(onOff(team.timeReinvoicing())));
    }

    private Lozenge onOff(boolean on) {
        return new Lozenge(texts.text(on ? "prepaid.on" : "prepaid.off"), on ? Lozenge.SUCCESS : Lozenge.SUBTLE);
    }
}

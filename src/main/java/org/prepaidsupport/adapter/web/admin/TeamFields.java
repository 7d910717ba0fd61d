package org.prepaidsupport.adapter.web.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.adapter.web.Option;
import org.prepaidsupport.adapter.web.form.Choices;
import org.prepaidsupport.adapter.web.form.Field;
import org.prepaidsupport.adapter.web.form.Section;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.domain.team.AtZero;
import org.prepaidsupport.domain.team.AutoAssign;
import org.prepaidsupport.domain.team.HelpdeskTeam;
import org.springframework.stereotype.Component;

/** The form of a helpdesk team. */
@Component
public class TeamFields {

    /** No project can have this key; the script makes a project of the two fields then. */
    static final String NEW_PROJECT = "+";

    private final Choices choices;
    private final Texts texts;

    public TeamFields(Choices choices, Texts texts) {
        this.choices = choices;
        this.texts = texts;
    }

    List<Section> of(Optional<HelpdeskTeam> stored) {
        return List.of(
                new Section("", general(stored)),
                new Section(texts.text("prepaid.team.time"), time(stored)),
                new Section(texts.text("prepaid.team.agents"), agents(stored)));
    }

    private List<Field> general(Optional<HelpdeskTeam> stored) {
        return List.of(
                Field.text(
                                "name",
                                texts.text("prepaid.field.name"),
                                stored.map(HelpdeskTeam::name).orElse(""))
                        .needed(),
                Field.choices(
                                "projects",
                                texts.text("prepaid.team.projects"),
                                choices.projects(
                                        stored.map(HelpdeskTeam::projectIds).orElse(List.of())))
                        .needed()
                        .helped(texts.text("prepaid.team.projects.help")));
    }

    private List<Field> time(Optional<HelpdeskTeam> stored) {
        return List.of(
                Field.flag(
                                "timesheetOnTicket",
                                texts.text("prepaid.team.timesheet"),
                                stored.map(HelpdeskTeam::timesheetOnTicket).orElse(true))
                        .helped(texts.text("prepaid.team.timesheet.help"))
                        .dated(),
                Field.choice(
                                "timesheetProject",
                                texts.text("prepaid.team.timesheet.project"),
                                timesheetProjects(stored))
                        .helped(texts.text("prepaid.team.timesheet.project.help"))
                        .shownIf("timesheetOnTicket=true"),
                Field.text("createTimesheetProject.key", texts.text("prepaid.team.project.key"), "")
                        .needed()
                        .helped(texts.text("prepaid.team.project.key.help"))
                        .shownIf("timesheetProject=" + NEW_PROJECT),
                Field.text("createTimesheetProject.name", texts.text("prepaid.team.project.name"), "")
                        .needed()
                        .shownIf("timesheetProject=" + NEW_PROJECT),
                Field.flag(
                                "timeReinvoicing",
                                texts.text("prepaid.team.reinvoicing"),
                                stored.map(HelpdeskTeam::timeReinvoicing).orElse(true))
                        .helped(texts.text("prepaid.team.reinvoicing.help"))
                        .shownIf("timesheetOnTicket=true")
                        .dated());
    }

    private List<Field> agents(Optional<HelpdeskTeam> stored) {
        return List.of(
                Field.choice(
                                "autoAssign",
                                texts.text("prepaid.team.auto"),
                                choices.of(
                                        "prepaid.team.auto.",
                                        AutoAssign.values(),
                                        stored.map(HelpdeskTeam::autoAssign).orElse(AutoAssign.SUGGEST)))
                        .helped(texts.text("prepaid.team.auto.help")),
                Field.flag(
                        "agentsMayWaive",
                        texts.text("prepaid.team.waive"),
                        stored.map(HelpdeskTeam::agentsMayWaive).orElse(false)),
                Field.choice(
                                "atZero",
                                texts.text("prepaid.team.zero"),
                                choices.of(
                                        "prepaid.team.zero.",
                                        AtZero.values(),
                                        stored.map(HelpdeskTeam::atZero).orElse(AtZero.SAY)))
                        .helped(texts.text("prepaid.team.zero.help")));
    }

    private List<Option> timesheetProjects(Optional<HelpdeskTeam> stored) {
        List<Long> selected = stored.flatMap(each -> Optional.ofNullable(each.timesheetProjectId())).stream()
                .toList();
        List<Option> options =
                new ArrayList<>(choices.orNone("prepaid.team.timesheet.own", choices.projects(selected)));
        options.add(1, new Option(NEW_PROJECT, texts.text("prepaid.team.project.create"), false));
        return options;
    }
}

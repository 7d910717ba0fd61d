package org.prepaidsupport.modeltest;

import static org.prepaidsupport.fakes.Entered.fields;
import static org.prepaidsupport.fakes.Entered.input;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.application.customer.Customers;
import org.prepaidsupport.application.team.Teams;
import org.prepaidsupport.fakes.Entered;
import org.prepaidsupport.model.Answer;
import org.prepaidsupport.model.RecordsDesk;
import org.prepaidsupport.model.TeamFields;

final class PluginRecords implements RecordsDesk {

    private final PluginDesk desk;
    private final Customers customers;
    private final Teams teams;

    PluginRecords(PluginDesk desk) {
        this.desk = desk;
        this.customers = desk.plugin.get(Customers.class);
        this.teams = desk.plugin.get(Teams.class);
    }

    @Override
    public Answer customer(String customer, List<String> members) {
        return Asked.answer(() -> desk.customers.put(
                customer,
                customers.create(input("name", customer, "members", members)).id()));
    }

    @Override
    public Answer changeMembers(String customer, List<String> members) {
        long id = desk.customers.id(customer);
        int version = customers.get(id).version();
        return Asked.answer(
                () -> customers.update(id, input("name", customer, "members", members, "version", version)));
    }

    @Override
    public Answer team(String team, TeamFields entered) {
        return Asked.answer(() ->
                desk.teams.put(team, teams.create(input(entered(team, entered))).id()));
    }

    @Override
    public Answer changeTeam(String team, TeamFields entered, Optional<LocalDate> from) {
        long id = desk.teams.id(team);
        int version = teams.get(id).version();
        Map<String, Object> change = Entered.with(
                entered(team, entered),
                "version",
                version,
                "from",
                from.map(LocalDate::toString).orElse(null));
        return Asked.answer(() -> teams.update(id, input(change)));
    }

    private Map<String, Object> entered(String team, TeamFields entered) {
        PluginJira jira = (PluginJira) desk.jira();
        return fields(
                "name",
                team,
                "projects",
                entered.projects().stream()
                        .map(each -> jira.projectRef(each).key())
                        .toList(),
                "timesheetOnTicket",
                entered.records(),
                "timeReinvoicing",
                entered.reinvoices(),
                "timesheetProject",
                entered.recordIn().map(each -> jira.projectRef(each).key()).orElse(null),
                "autoAssign",
                entered.assigns() ? "assign" : "off");
    }

    @Override
    public Answer deleteTeam(String team) {
        return Asked.answer(() -> teams.delete(desk.teams.id(team)));
    }
}

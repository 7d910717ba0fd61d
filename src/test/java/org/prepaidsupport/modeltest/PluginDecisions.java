package org.prepaidsupport.modeltest;

import static org.prepaidsupport.fakes.Entered.fields;
import static org.prepaidsupport.fakes.Entered.input;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.application.delivery.LineAssignments;
import org.prepaidsupport.application.delivery.Tickets;
import org.prepaidsupport.application.delivery.WorklogChoices;
import org.prepaidsupport.model.Answer;
import org.prepaidsupport.model.DecisionsDesk;
import org.prepaidsupport.model.TicketField;

final class PluginDecisions implements DecisionsDesk {

    private final PluginDesk desk;

    PluginDecisions(PluginDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer changeTicket(String issue, Map<TicketField, Optional<String>> changes, Optional<LocalDate> from) {
        Map<String, Object> entered = fields("applyFrom", day(from));
        changes.forEach((field, value) ->
                entered.put(field.field(), value.map(name -> value(field, name)).orElse(null)));
        return Asked.answer(
                () -> desk.plugin.get(Tickets.class).update(jira().ref(issue).key(), input(entered)));
    }

    private Object value(TicketField field, String name) {
        return switch (field) {
            case CUSTOMER -> desk.customers.id(name);
            case LINE -> desk.lines.id(name);
            case TASK -> jira().ref(name).key();
            case RECORD_IN -> jira().projectRef(name).key();
        };
    }

    @Override
    public Answer lineOfTask(String issue, Optional<String> line, Optional<LocalDate> from) {
        return Asked.answer(() -> desk.plugin
                .get(LineAssignments.class)
                .setOnTask(jira().ref(issue).key(), input("orderLine", id(line), "applyFrom", day(from))));
    }

    @Override
    public Answer lineOfProject(String project, Optional<String> line, Optional<LocalDate> from) {
        return Asked.answer(() -> desk.plugin
                .get(LineAssignments.class)
                .setOnProject(jira().projectRef(project).key(), input("orderLine", id(line), "applyFrom", day(from))));
    }

    @Override
    public Answer choose(String work, Optional<String> line, boolean billable) {
        return Asked.answer(() -> desk.plugin
                .get(WorklogChoices.class)
                .choose(desk.works.id(work), input("orderLine", id(line), "billable", billable)));
    }

    private Long id(Optional<String> line) {
        return line.map(desk.lines::id).orElse(null);
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }

    private PluginJira jira() {
        return (PluginJira) desk.jira();
    }
}

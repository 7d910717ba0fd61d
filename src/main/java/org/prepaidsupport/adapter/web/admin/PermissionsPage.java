package org.prepaidsupport.adapter.web.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.Frame;
import org.prepaidsupport.adapter.web.Lozenge;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.list.Cell;
import org.prepaidsupport.adapter.web.list.Column;
import org.prepaidsupport.adapter.web.list.Row;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.access.Standing;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.permission.Explanation;
import org.prepaidsupport.application.permission.Explanations;
import org.prepaidsupport.application.permission.Right;
import org.prepaidsupport.domain.FieldError;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.Message;
import org.springframework.stereotype.Component;

/** Who may do what and why, for a user and a record; and the table of what everybody may. */
@Component
public class PermissionsPage {

    private static final String ROLE = "prepaid.access.role.";
    private static final String DEED = "prepaid.access.deed.";
    private static final String KIND = "prepaid.access.kind.";
    private static final String VERDICT = "prepaid.access.verdict.";
    private static final String PROJECT = "prepaid.access.project.";
    private static final List<String> KINDS = List.of("page", "panel", "menu", "rest");

    private final Access access;
    private final Explanations explanations;
    private final PermissionTable table;
    private final Texts texts;
    private final Paths paths;

    public PermissionsPage(Access access, Explanations explanations, PermissionTable table, Texts texts, Paths paths) {
        this.access = access;
        this.explanations = explanations;
        this.table = table;
        this.texts = texts;
        this.paths = paths;
    }

    Page page(Address address) {
        access.requireAdministrator();
        String user = address.parameter("user").strip();
        String record = address.parameter("record").strip();
        List<String> problems = new ArrayList<>();
        List<Table> answers = new ArrayList<>();
        if (!user.isEmpty()) {
            try {
                answers.addAll(answers(explanations.of(user, record)));
            } catch (InvalidInput none) {
                none.errors().stream().map(FieldError::message).map(texts::text).forEach(problems::add);
            }
        }
        PermissionsView view = new PermissionsView(
                paths.page("permissions"),
                user,
                record,
                problems,
                answers,
                KINDS.stream().map(this::ofKind).toList());
        Frame frame = Frame.of(texts.text("prepaid.access")).administration("prepaid-admin-permissions");
        return new Page(frame, "admin/permissions", view);
    }

    private List<Table> answers(Explanation explanation) {
        List<Table> answers = new ArrayList<>();
        answers.add(answer(
                texts.text("prepaid.access.roles.of", explanation.userName()),
                texts.text("prepaid.access.role"),
                explanation.standings().stream().map(this::row)));
        if (!explanation.rights().isEmpty()) {
            answers.add(answer(
                    texts.text("prepaid.access.rights.of", explanation.userName(), explanation.record()),
                    texts.text("prepaid.access.deed"),
                    explanation.rights().stream().map(this::row)));
        }
        return answers;
    }

    private Table answer(String label, String first, Stream<Row> rows) {
        List<Column> columns = List.of(
                Column.of(first),
                Column.of(texts.text("prepaid.access.allowed")),
                Column.of(texts.text("prepaid.access.why")));
        return new Table(label, columns, rows.toList());
    }

    private Row row(Standing standing) {
        return row(texts.text(ROLE + Input.wire(standing.role())), standing.held(), standing.reason());
    }

    private Row row(Right right) {
        return row(texts.text(DEED + Input.wire(right.deed())), right.allowed(), right.reason());
    }

    private Row row(String what, boolean allowed, Message reason) {
        return Row.of(Cell.text(what), Cell.states(verdict(allowed ? "yes" : "no")), Cell.text(texts.text(reason)));
    }

    private Table ofKind(String kind) {
        List<Column> columns = new ArrayList<>(List.of(Column.of(texts.text(KIND + kind))));
        table.roles().forEach(role -> columns.add(Column.of(texts.text(ROLE + role))));
        List<Row> rows = table.entries().stream()
                .filter(entry -> entry.kind().equals(kind))
                .map(this::row)
                .toList();
        return new Table(texts.text(KIND + kind), columns, rows);
    }

    private Row row(PermissionTable.Entry entry) {
        List<Cell> cells = new ArrayList<>();
        boolean looked = entry.method().equals("GET") && !entry.kind().equals("rest");
        String what = looked ? entry.path() : entry.method() + " " + entry.path();
        String project = entry.project().isEmpty() ? "" : " (" + texts.text(PROJECT + entry.project()) + ")";
        cells.add(Cell.text(what + project));
        entry.verdicts().forEach(verdict -> cells.add(Cell.states(verdict(verdict))));
        return new Row(cells);
    }

    private Lozenge verdict(String verdict) {
        return new Lozenge(texts.text(VERDICT + verdict), verdict.equals("yes") ? Lozenge.SUCCESS : Lozenge.SUBTLE);
    }
}

package org.prepaidsupport.adapter.web.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.prepaidsupport.adapter.web.Action;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.Frame;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Lozenge;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.form.FormView;
import org.prepaidsupport.adapter.web.form.Section;
import org.prepaidsupport.adapter.web.list.Column;
import org.prepaidsupport.adapter.web.list.Filter;
import org.prepaidsupport.adapter.web.list.Lists;
import org.prepaidsupport.adapter.web.list.Row;
import org.prepaidsupport.application.Texts;
import org.springframework.stereotype.Component;

/** What the pages of plain records do alike: a list, and a form to make, change and delete one. */
@Component
public class RecordPages {

    /**
     * A kind of records.
     *
     * @param path of its pages below {@code /prepaid/}, of one or two steps
     * @param rest its path in the REST API
     * @param title what several are called
     * @param create what making one is called
     * @param texts beginning of the texts for an empty list
     * @param administration item of the administration's menu; empty for pages outside of it
     * @param movesTime whether changing one can move logged time, so that it is asked about first
     * @param archives whether what is used can be archived
     * @param sheets whether all of them can be saved as a sheet, and brought in from one
     */
    public record Kind(
            String path,
            String rest,
            String title,
            String create,
            String texts,
            String administration,
            boolean movesTime,
            boolean archives,
            boolean sheets) {

        /** One that decides about nobody's time, and has an archive and sheets. */
        public Kind(String path, String rest, String title, String create, String texts) {
            this(path, rest, title, create, texts, "", false, true, true);
        }
    }

    private final Lists lists;
    private final Texts texts;
    private final Paths paths;

    public RecordPages(Lists lists, Texts texts, Paths paths) {
        this.lists = lists;
        this.texts = texts;
        this.paths = paths;
    }

    /** @param writes whether the reader may make new ones */
    public <T> Page list(
            Kind kind,
            Address address,
            org.prepaidsupport.application.Page<T> records,
            boolean writes,
            List<Column> columns,
            Function<T, Row> row) {
        List<Filter> filters = kind.archives() ? List.of(lists.archived(address)) : List.of();
        Link first = new Link(kind.create(), writes ? paths.page(kind.path(), "new") : "");
        Frame frame = framed(kind, kind.title());
        return new Page(
                frame.offering(listActions(kind, address, first, writes)),
                "common/list",
                lists.of(address, records, kind.texts(), first, filters, columns, row));
    }

    private List<Action> listActions(Kind kind, Address address, Link first, boolean writes) {
        List<Action> actions = new ArrayList<>();
        if (writes) {
            actions.add(Action.link("prepaid-new", first.text(), first.href()).primary());
        }
        if (kind.sheets()) {
            actions.add(Action.link("prepaid-export", texts.text("prepaid.export"), export(kind, address)));
        }
        if (kind.sheets() && writes) {
            actions.add(Action.link("prepaid-import", texts.text("prepaid.import"), paths.page(kind.path(), "import")));
        }
        return actions;
    }

    /** All that the list shows, on whatever page of it. */
    private String export(Kind kind, Address address) {
        String active = address.parameter("active").equals("false") ? "false" : "true";
        return paths.rest(kind.rest()) + "?format=csv&active=" + active
                + "&q=" + Address.encode(address.parameter("q"))
                + "&sort=" + Address.encode(address.parameter("sort"));
    }

    /** @param columns what a sheet of them can have */
    public Page importing(Kind kind, List<String> columns) {
        ImportView view = new ImportView(kind.rest() + "/import", String.join(", ", columns), paths.page(kind.path()));
        return new Page(
                framed(kind, texts.text("prepaid.import.title", kind.title())).under(list(kind)),
                "common/import",
                view);
    }

    /** The form of a new record. */
    public Page create(Kind kind, List<Section> sections) {
        FormView form = FormView.create(
                kind.rest(),
                sections,
                texts.text("prepaid.action.create"),
                texts.text("prepaid.record.created"),
                paths.page(kind.path()));
        return new Page(framed(kind, kind.create()).under(list(kind)), "common/form", form);
    }

    /** The form of a stored record. */
    public Page edit(
            Kind kind, long id, String name, int version, boolean active, boolean writes, List<Section> sections) {
        return edit(kind, id, name, version, active, writes, sections, List.of());
    }

    /** @param more what else can be done with it */
    public Page edit(
            Kind kind,
            long id,
            String name,
            int version,
            boolean active,
            boolean writes,
            List<Section> sections,
            List<Action> more) {
        FormView form = FormView.replace(
                        kind.rest() + "/" + id,
                        version,
                        sections,
                        texts.text("prepaid.action.save"),
                        texts.text("prepaid.record.saved", name),
                        paths.page(kind.path()))
                .readOnlyUnless(writes);
        form = kind.movesTime() ? form.askingWhatMoves() : form;
        Frame frame = framed(kind, name)
                .under(list(kind))
                .marked(
                        active
                                ? List.of()
                                : List.of(new Lozenge(texts.text("prepaid.record.archived"), Lozenge.SUBTLE)));
        return new Page(writes ? frame.offering(actions(kind, id, name, active, more)) : frame, "common/form", form);
    }

    private List<Action> actions(Kind kind, long id, String name, boolean active, List<Action> more) {
        List<Action> actions = new ArrayList<>(more);
        if (kind.archives()) {
            actions.add(active ? archive(kind, id, name) : restore(kind, id, name));
        }
        actions.add(delete(kind, id, name));
        return actions;
    }

    private Action archive(Kind kind, long id, String name) {
        return Action.call(
                        "prepaid-archive",
                        texts.text("prepaid.record.archive"),
                        "POST",
                        kind.rest() + "/" + id + "/archive",
                        texts.text("prepaid.record.archived.done", name))
                .more();
    }

    private Action restore(Kind kind, long id, String name) {
        return Action.call(
                "prepaid-restore",
                texts.text("prepaid.record.restore"),
                "POST",
                kind.rest() + "/" + id + "/restore",
                texts.text("prepaid.record.restored", name));
    }

    private Action delete(Kind kind, long id, String name) {
        return Action.call(
                        "prepaid-delete",
                        texts.text("prepaid.record.delete", name),
                        "DELETE",
                        kind.rest() + "/" + id,
                        texts.text("prepaid.record.deleted", name))
                .more()
                .then(paths.page(kind.path()))
                .asking(texts.text("prepaid.record.delete.question", name), texts.text("prepaid.delete.explanation"));
    }

    private Link list(Kind kind) {
        return new Link(kind.title(), paths.page(kind.path()));
    }

    private static Frame framed(Kind kind, String title) {
        Frame frame = Frame.of(title);
        return kind.administration().isEmpty() ? frame : frame.administration(kind.administration());
    }
}

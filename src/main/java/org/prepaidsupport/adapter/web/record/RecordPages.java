package org.prepaidsupport.adapter.web.record;

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
     */
    public record Kind(
            String path,
            String rest,
            String title,
            String create,
            String texts,
            String administration,
            boolean movesTime) {

        /** One that decides about nobody's time. */
        public Kind(String path, String rest, String title, String create, String texts, String administration) {
            this(path, rest, title, create, texts, administration, false);
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
            boolean archives,
            boolean writes,
            List<Column> columns,
            Function<T, Row> row) {
        List<Filter> filters = archives ? List.of(lists.archived(address)) : List.of();
        Link first = new Link(kind.create(), writes ? paths.page(kind.path(), "new") : "");
        Frame frame = framed(kind, kind.title());
        Action create = Action.link("prepaid-new", first.text(), first.href()).primary();
        return new Page(
                writes ? frame.offering(List.of(create)) : frame,
                "common/list",
                lists.of(address, records, kind.texts(), first, filters, columns, row));
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
        return new Page(writes ? frame.offering(List.of(delete(kind, id, name))) : frame, "common/form", form);
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

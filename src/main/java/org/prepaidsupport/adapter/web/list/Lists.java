package org.prepaidsupport.adapter.web.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Option;
import org.prepaidsupport.application.Page;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.input.Input;
import org.springframework.stereotype.Component;

/** What all lists do alike: search, filters whose values stand in the address, sorting, paging, empty lists. */
@Component
public class Lists {

    private static final Set<String> NOT_A_SEARCH = Set.of("start", "sort");

    private final Texts texts;
    private final Formats formats;

    public Lists(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    /**
     * A list.
     *
     * @param key beginning of the texts for an empty one: {@code empty} and {@code empty.hint}
     * @param first makes the first record; without address: this reader can't
     */
    public <T> ListView of(
            Address address,
            Page<T> page,
            String key,
            Link first,
            List<Filter> filters,
            List<Column> columns,
            Function<T, Row> row) {
        return new ListView(
                address.path(),
                true,
                address.parameter("q"),
                address.parameter("sort"),
                filters,
                "",
                columns,
                page.items().stream().map(row).toList(),
                pager(address, page),
                empty(address, key, first),
                List.of(),
                isSearched(address) ? address.path() : "");
    }

    /** The search of plain records: by name, and whether archived ones are wanted. */
    public RecordQuery records(Address address) {
        Input query = address.query();
        boolean archived = address.parameter("active").equals("false");
        return new RecordQuery(
                query.text("q"),
                Optional.of(!archived),
                RecordQuery.Order.of(address.parameter("sort")),
                address.rows());
    }

    public Filter archived(Address address) {
        boolean archived = address.parameter("active").equals("false");
        return new Filter(
                "active",
                texts.text("prepaid.filter.active"),
                List.of(
                        new Option("", texts.text("prepaid.filter.active.yes"), !archived),
                        new Option("false", texts.text("prepaid.filter.active.no"), archived)));
    }

    /** A filter by a closed set; the texts are prefix and constant. */
    public <E extends Enum<E>> Filter choice(Address address, String name, String label, String prefix, E[] constants) {
        List<Option> options = new ArrayList<>(List.of(any(address, name)));
        Arrays.stream(constants)
                .map(Input::wire)
                .forEach(wire ->
                        options.add(new Option(wire, texts.text(prefix + wire), wire.equals(address.parameter(name)))));
        return new Filter(name, texts.text(label), options);
    }

    /** A filter by other records. */
    public <T> Filter records(
            Address address,
            String name,
            String label,
            List<T> records,
            Function<T, String> value,
            Function<T, String> text) {
        List<Option> options = new ArrayList<>(List.of(any(address, name)));
        records.forEach(each -> options.add(new Option(
                value.apply(each), text.apply(each), value.apply(each).equals(address.parameter(name)))));
        return new Filter(name, texts.text(label), options);
    }

    private Option any(Address address, String name) {
        return new Option(
                "", texts.text("prepaid.filter.any"), address.parameter(name).isEmpty());
    }

    /**
     * A column that the list can be sorted by.
     *
     * @param usual whether the list is sorted by it, largest first, when nothing else is asked
     */
    public Column sortable(Address address, String label, String name, boolean usual) {
        String sort = address.parameter("sort");
        boolean descending = sort.equals("-" + name) || (sort.isEmpty() && usual);
        boolean ascending = sort.equals(name);
        String sorted = descending ? "descending" : ascending ? "ascending" : "none";
        return new Column(texts.text(label), false, address.with("sort", descending ? name : "-" + name), sorted);
    }

    /** The same, of numbers. */
    public Column sortableNumber(Address address, String label, String name) {
        Column column = sortable(address, label, name, false);
        return new Column(column.label(), true, column.href(), column.sorted());
    }

    /** A column that plain records can be sorted by, smallest first; by name when nothing else is asked. */
    public Column record(Address address, String label, String name, boolean number) {
        RecordQuery.Order order = RecordQuery.Order.of(address.parameter("sort"));
        boolean sorted = order.field().equals(name);
        boolean ascending = sorted && !order.descending();
        String shown = ascending ? "ascending" : sorted ? "descending" : "none";
        return new Column(texts.text(label), number, address.with("sort", ascending ? "-" + name : name), shown);
    }

    public Pager pager(Address address, Page<?> page) {
        if (page.items().isEmpty()) {
            return new Pager("", "", page.start() > 0 ? address.with("start", "0") : "");
        }
        int last = page.start() + page.items().size();
        String previous = page.start() == 0
                ? ""
                : address.with("start", String.valueOf(Math.max(0, page.start() - page.limit())));
        String next = last >= page.total() ? "" : address.with("start", String.valueOf(last));
        String part = texts.text(
                "prepaid.list.part",
                formats.count(page.start() + 1L),
                formats.count(last),
                formats.count(page.total()));
        return new Pager(part, previous, next);
    }

    private static boolean isSearched(Address address) {
        return address.parameters().entrySet().stream()
                .anyMatch(each -> !NOT_A_SEARCH.contains(each.getKey())
                        && !each.getValue().isEmpty());
    }

    private EmptyList empty(Address address, String key, Link first) {
        if (isSearched(address)) {
            return new EmptyList(
                    texts.text("prepaid.list.nothing"),
                    texts.text("prepaid.list.nothing.hint"),
                    new Link(texts.text("prepaid.list.clear"), address.path()));
        }
        return new EmptyList(texts.text(key + "empty"), texts.text(key + "empty.hint"), first);
    }
}

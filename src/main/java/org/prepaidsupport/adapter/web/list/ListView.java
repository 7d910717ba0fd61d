package org.prepaidsupport.adapter.web.list;

import java.util.List;
import org.prepaidsupport.adapter.web.View;

/**
 * A list of records.
 *
 * @param address where the search goes
 * @param search what was searched for
 * @param sort as it stands in the address, kept by the search
 * @param searchable whether there is a search field
 * @param explanation in one or two lines above; empty: none
 * @param sums of all that was found, a row for each currency, with as many cells as there are columns
 * @param clear address of the list without search and filters; empty where there are none
 */
public record ListView(
        String address,
        boolean searchable,
        String search,
        String sort,
        List<Filter> filters,
        String explanation,
        List<Column> columns,
        List<Row> rows,
        Pager pager,
        EmptyList empty,
        List<Row> sums,
        String clear)
        implements View {

    public ListView {
        filters = List.copyOf(filters);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        sums = List.copyOf(sums);
    }

    /** Whether there is anything to search or to filter by. */
    public boolean hasForm() {
        return searchable || !filters.isEmpty();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public ListView withoutSearch() {
        return new ListView(
                address, false, search, sort, filters, explanation, columns, rows, pager, empty, sums, clear);
    }

    public ListView explained(String text) {
        return new ListView(address, searchable, search, sort, filters, text, columns, rows, pager, empty, sums, clear);
    }

    public ListView summedUp(List<Row> totals) {
        return new ListView(
                address, searchable, search, sort, filters, explanation, columns, rows, pager, empty, totals, clear);
    }
}

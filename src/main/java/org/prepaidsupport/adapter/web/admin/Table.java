package org.prepaidsupport.adapter.web.admin;

import java.util.List;
import org.prepaidsupport.adapter.web.View;
import org.prepaidsupport.adapter.web.list.Column;
import org.prepaidsupport.adapter.web.list.Row;

/** A table within a page. */
public record Table(String label, List<Column> columns, List<Row> rows) implements View {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}

package org.prepaidsupport.adapter.web.list;

import java.util.List;
import org.prepaidsupport.adapter.web.View;

/** The first cell names the record. */
public record Row(List<Cell> cells) implements View {

    public Row {
        cells = List.copyOf(cells);
    }

    public static Row of(Cell... cells) {
        return new Row(List.of(cells));
    }
}

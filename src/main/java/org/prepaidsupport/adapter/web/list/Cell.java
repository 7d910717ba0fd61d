package org.prepaidsupport.adapter.web.list;

import java.util.List;
import org.prepaidsupport.adapter.web.Lozenge;
import org.prepaidsupport.adapter.web.View;

/**
 * @param href empty: just the text
 * @param hint tooltip; empty: none
 * @param lozenges states shown in place of, or beside, the text
 */
public record Cell(String text, String href, boolean number, String hint, List<Lozenge> lozenges) implements View {

    public Cell {
        lozenges = List.copyOf(lozenges);
    }

    public static Cell text(String text) {
        return new Cell(text, "", false, "", List.of());
    }

    public static Cell link(String text, String href) {
        return new Cell(text, href, false, "", List.of());
    }

    public static Cell number(String text) {
        return new Cell(text, "", true, "", List.of());
    }

    public static Cell number(String text, String hint) {
        return new Cell(text, "", true, hint, List.of());
    }

    public static Cell states(Lozenge... lozenges) {
        return new Cell("", "", false, "", List.of(lozenges));
    }
}

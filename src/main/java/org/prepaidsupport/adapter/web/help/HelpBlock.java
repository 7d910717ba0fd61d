package org.prepaidsupport.adapter.web.help;

import java.util.List;
import org.prepaidsupport.adapter.web.View;

/**
 * A part of a page of help.
 *
 * @param kind heading, paragraph, list, steps, table, code
 * @param level of a heading: 2 or 3
 * @param id that a heading is linked by
 * @param items of a list; of a heading and a paragraph the only one
 * @param rows of a table, the first with its headings
 * @param code as it stands
 */
public record HelpBlock(String kind, int level, String id, List<HelpItem> items, List<HelpRow> rows, String code)
        implements View {

    public HelpBlock {
        items = List.copyOf(items);
        rows = List.copyOf(rows);
    }

    /** The element of each item. */
    public String tag() {
        return switch (kind) {
            case "heading" -> level == 2 ? "h2" : "h3";
            case "list", "steps" -> "li";
            default -> "p";
        };
    }

    /** The element around all items; empty: none. */
    public String outer() {
        return kind.equals("list") ? "ul" : kind.equals("steps") ? "ol" : "";
    }
}

package org.prepaidsupport.adapter.web.list;

import org.prepaidsupport.adapter.web.View;

/**
 * @param number whether it is right-aligned
 * @param href sorts by it; empty where it can't be sorted by
 * @param sorted ascending, descending or none
 */
public record Column(String label, boolean number, String href, String sorted) implements View {

    public static Column of(String label) {
        return new Column(label, false, "", "none");
    }

    public static Column number(String label) {
        return new Column(label, true, "", "none");
    }

    /** The same column, right-aligned. */
    public Column asNumber() {
        return new Column(label, true, href, sorted);
    }
}

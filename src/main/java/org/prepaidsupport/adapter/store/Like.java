package org.prepaidsupport.adapter.store;

/** Conditions that find text which people typed, to the letter: {@code %} and {@code _} are characters like others. */
public final class Like {

    private static final String ESCAPE = "!";

    private Like() {}

    /** {@code COLUMN LIKE ? ESCAPE …}, for a value made by {@link #part} or from {@link #literal}. */
    public static String condition(String column) {
        return column + " LIKE ? ESCAPE '" + ESCAPE + "'";
    }

    /** Finds the text anywhere. */
    public static String part(String text) {
        return "%" + literal(text) + "%";
    }

    /** The text as it stands, to be put together with wildcards of our own. */
    public static String literal(String text) {
        return text.replace(ESCAPE, ESCAPE + ESCAPE).replace("%", ESCAPE + "%").replace("_", ESCAPE + "_");
    }
}

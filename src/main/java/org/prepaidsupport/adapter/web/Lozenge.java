package org.prepaidsupport.adapter.web;

/**
 * A state as a coloured word; the colour only repeats what the word says.
 *
 * @param style CSS classes beside {@code aui-lozenge}; empty for the default look
 */
public record Lozenge(String text, String style) implements View {

    public static final String DEFAULT = "";
    public static final String SUBTLE = "aui-lozenge-subtle";
    /** Both the name AUI has now and the one it had before. */
    public static final String CURRENT = "aui-lozenge-inprogress aui-lozenge-current";

    public static final String SUCCESS = "aui-lozenge-success";
    public static final String MOVED = "aui-lozenge-moved";
    public static final String ERROR = "aui-lozenge-removed aui-lozenge-error";
}

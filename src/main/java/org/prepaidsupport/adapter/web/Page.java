package org.prepaidsupport.adapter.web;

/**
 * A page to be rendered.
 *
 * @param template below {@code templates/}, without ending
 * @param view what the template gets as {@code $view}
 */
public record Page(Frame frame, String template, View view) {

    /** The same page of another view. */
    Page with(View other) {
        return new Page(frame, template, other);
    }
}

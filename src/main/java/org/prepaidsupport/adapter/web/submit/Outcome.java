package org.prepaidsupport.adapter.web.submit;

import org.prepaidsupport.adapter.web.Page;

/** What becomes of what was sent. */
public sealed interface Outcome {

    /**
     * It is done.
     *
     * @param next address of the page that follows; empty: the same
     * @param said there, once
     */
    record Done(String next, String said) implements Outcome {}

    /** It is asked about first. */
    record Asked(Page question) implements Outcome {}
}

package org.prepaidsupport.adapter.web.form;

import java.util.List;
import org.prepaidsupport.adapter.web.View;

/** A view with forms that can be sent to its page. */
public interface Sendable extends View {

    /** All of them, told apart by their addresses in the REST API. */
    List<FormView> forms();

    /** The same view with this form in place of the one with the same address. */
    Sendable with(FormView form);
}

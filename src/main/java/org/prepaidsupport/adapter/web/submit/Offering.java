package org.prepaidsupport.adapter.web.submit;

import java.util.List;
import org.prepaidsupport.adapter.web.Action;
import org.prepaidsupport.adapter.web.View;

/** A view with buttons of its own, besides those of the frame. */
public interface Offering extends View {

    /** All of them. */
    List<Action> offered();
}

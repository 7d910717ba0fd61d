package org.prepaidsupport.adapter.web.submit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.prepaidsupport.adapter.web.View;
import org.prepaidsupport.adapter.web.form.FormView;
import org.prepaidsupport.adapter.web.form.Sendable;
import org.prepaidsupport.adapter.web.form.Sent;

/**
 * What a browser sent to a page.
 *
 * @param form address of the form in the REST API; empty: there is only one
 * @param action id of the button that was pressed; empty: that of the form
 * @param from day of work that a change shall hold from; empty: all time
 * @param confirmed the day that was asked about; absent: nothing was asked yet
 */
public record Posted(Sent sent, String form, String action, String from, Optional<String> confirmed) {

    static final String FORM = "send.form";
    static final String ACTION = "send.action";
    static final String FROM = "send.from";
    static final String CONFIRMED = "send.confirmed";

    private static final String PREFIX = "send.";

    public static Posted of(HttpServletRequest request) {
        return new Posted(
                Sent.of(request),
                parameter(request, FORM).orElse(""),
                parameter(request, ACTION).orElse(""),
                parameter(request, FROM).orElse("").strip(),
                parameter(request, CONFIRMED));
    }

    /** Whether a parameter of a request is sent by a page, rather than a part of its address. */
    public static boolean isPosted(String parameter) {
        return parameter.startsWith(PREFIX) || Sent.isField(parameter);
    }

    /** Whether a button was pressed, rather than a form sent. */
    public boolean isAction() {
        return !action.isEmpty();
    }

    /** Which form of the view was sent; empty: none of its. */
    public Optional<FormView> form(View view) {
        return view instanceof Sendable sendable && !isAction()
                ? sendable.forms().stream()
                        .filter(each -> form.isEmpty() || form.equals(each.url()))
                        .findFirst()
                : Optional.empty();
    }

    /** Whether it was asked about as it is now. */
    boolean isConfirmed() {
        return confirmed.filter(from::equals).isPresent();
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameterMap().get(name)).map(values -> values[0]);
    }
}

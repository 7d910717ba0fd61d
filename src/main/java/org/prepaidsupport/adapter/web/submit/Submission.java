package org.prepaidsupport.adapter.web.submit;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.prepaidsupport.adapter.web.Action;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.form.FormBody;
import org.prepaidsupport.adapter.web.form.FormView;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.Validation;

/**
 * What a form or a button of a page does.
 *
 * @param body as the script would send it
 * @param question asked before; empty: not asked
 * @param moves whether it may move time, which is asked about
 * @param dated whether that may be for work from a day on
 */
record Submission(
        String method,
        String url,
        Map<String, Object> body,
        String done,
        String next,
        String question,
        String explanation,
        String verb,
        boolean moves,
        boolean dated) {

    /**
     * @param language that numbers are written in
     * @throws NotFound if nothing can be sent to the page
     * @throws Conflict if the page does not offer the button, or has a row of what was sent, any more
     */
    static Submission of(Page page, Posted posted, Locale language) {
        if (posted.isAction()) {
            return of(pressed(page, posted.action()));
        }
        return of(posted.form(page.view()).orElseThrow(NotFound::new), posted, language);
    }

    /** Who is offered nothing at all is told so, and not that it changed. */
    private static Action pressed(Page page, String id) {
        Stream<Action> within = page.view() instanceof Offering view ? view.offered().stream() : Stream.empty();
        List<Action> buttons = Stream.concat(page.frame().actions().stream(), within)
                .filter(action -> action.href().isEmpty())
                .toList();
        if (buttons.isEmpty()) {
            throw new NotFound();
        }
        return buttons.stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Conflict("prepaid.page.gone"));
    }

    private static Submission of(Action action) {
        Map<String, Object> body = action.flag().isEmpty() ? Map.of() : Map.of(action.flag(), true);
        return new Submission(
                action.method(),
                action.url(),
                body,
                action.done(),
                action.next(),
                action.question(),
                action.explanation(),
                action.label(),
                false,
                false);
    }

    private static Submission of(FormView form, Posted posted, Locale language) {
        if (!FormBody.fits(form, posted.sent())) {
            throw new Conflict("prepaid.error.stale");
        }
        Map<String, Object> body = FormBody.of(form, posted.sent(), language);
        boolean dated = form.previews() && FormBody.isDated(form, posted.sent(), language);
        if (dated && !posted.from().isEmpty()) {
            body.put("from", posted.from());
        }
        return new Submission(
                form.method(),
                form.url(),
                body,
                form.done(),
                form.next(),
                form.question(),
                form.explanation(),
                form.submit(),
                form.previews(),
                dated);
    }

    /** What was entered, to be read anew. */
    Input input() {
        return new Input(new HashMap<>(body), new Validation());
    }
}

package org.prepaidsupport.adapter.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.prepaidsupport.adapter.web.form.FormErrors;
import org.prepaidsupport.adapter.web.form.FormView;
import org.prepaidsupport.adapter.web.form.Sendable;
import org.prepaidsupport.adapter.web.submit.Outcome;
import org.prepaidsupport.adapter.web.submit.Posted;
import org.prepaidsupport.adapter.web.submit.Submissions;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.FieldError;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.Message;
import org.springframework.stereotype.Component;

/**
 * Answers what browsers without scripts send to pages: with the page that follows, with a question, or with the same page
 * again, everything entered kept, and what is wrong with it.
 */
@Component
public class SentPages {

    private final PageWriter writer;
    private final Submissions submissions;
    private final Texts texts;
    private final Formats formats;

    public SentPages(PageWriter writer, Submissions submissions, Texts texts, Formats formats) {
        this.writer = writer;
        this.submissions = submissions;
        this.texts = texts;
        this.formats = formats;
    }

    /**
     * @param pages the page as it is now, each time it is asked
     * @param help page of the help; empty: none
     * @param refusal why nothing that is sent may be done; empty: it may
     * @throws org.prepaidsupport.domain.NotFound if there is nothing that could be sent so
     * @throws org.prepaidsupport.domain.Forbidden if the current user may not
     */
    void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Supplier<Page> pages,
            Posted posted,
            String help,
            Optional<Message> refusal)
            throws IOException {
        String address = Address.whole(request);
        Page page = pages.get();
        if (!writer.isGenuine(request)) {
            Problem forged = Problem.of(texts.text("prepaid.page.forged"));
            writer.write(
                    request, response, HttpServletResponse.SC_FORBIDDEN, again(page, posted), help, List.of(forged));
            return;
        }
        if (refusal.isPresent()) {
            Problem refused = new Problem(texts.text(refusal.get()), List.of(), here(address));
            writer.write(
                    request, response, HttpServletResponse.SC_FORBIDDEN, again(page, posted), help, List.of(refused));
            return;
        }
        try {
            answer(request, response, submissions.carryOut(page, posted, address, formats.locale()), help);
        } catch (InvalidInput invalid) {
            refuse(request, response, again(pages.get(), posted), posted, help, invalid);
        } catch (Conflict conflict) {
            Problem problem = new Problem(texts.text(conflict.reason()), List.of(), here(address));
            writer.write(
                    request,
                    response,
                    HttpServletResponse.SC_CONFLICT,
                    again(pages.get(), posted),
                    help,
                    List.of(problem));
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Outcome outcome, String help)
            throws IOException {
        if (outcome instanceof Outcome.Asked asked) {
            writer.write(request, response, HttpServletResponse.SC_OK, asked.question(), help, List.of());
        } else if (outcome instanceof Outcome.Done done) {
            Notices.keep(request, done.said());
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, done.next().isEmpty() ? Address.whole(request) : done.next());
        }
    }

    private void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            Page page,
            Posted posted,
            String help,
            InvalidInput invalid)
            throws IOException {
        String message = texts.text(invalid.reason());
        Optional<FormErrors> errors = posted.form(page.view())
                .map(form -> FormErrors.of(form, posted.sent(), invalid, texts, formats.locale()));
        List<String> details = errors.map(FormErrors::summary).orElseGet(() -> invalid.errors().stream()
                .map(FieldError::message)
                .map(texts::text)
                .toList());
        Page shown = errors.map(each -> changed(page, posted, form -> form.refused(each.atFields())))
                .orElse(page);
        Problem problem = new Problem(message, details, new Link("", ""));
        writer.write(request, response, HttpServletResponse.SC_BAD_REQUEST, shown, help, List.of(problem));
    }

    /** The page as it was sent; a button sends no fields. */
    private static Page again(Page page, Posted posted) {
        return posted.sent().isEmpty() ? page : changed(page, posted, form -> form.entered(posted.sent()));
    }

    /** The page with the form changed that was sent. */
    private static Page changed(Page page, Posted posted, UnaryOperator<FormView> change) {
        return page.view() instanceof Sendable view
                ? posted.form(view)
                        .map(form -> page.with(view.with(change.apply(form))))
                        .orElse(page)
                : page;
    }

    /** The page as it is stored, to be looked at beside what was entered. */
    private Link here(String address) {
        return new Link(texts.text("prepaid.page.now"), address);
    }
}

package org.prepaidsupport.adapter.web;

import com.atlassian.sal.api.auth.LoginUriProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prepaidsupport.adapter.web.form.FormView;
import org.prepaidsupport.adapter.web.form.Sendable;
import org.prepaidsupport.adapter.web.submit.Posted;
import org.prepaidsupport.application.Reading;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.CurrentUser;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.Message;
import org.prepaidsupport.domain.NotFound;
import org.springframework.stereotype.Component;

/** Answers requests for pages: asks strangers to log in, and shows what may not be seen as absent. */
@Component
public class PageRenderer {

    private final LoginUriProvider loginUris;
    private final CurrentUser currentUser;
    private final Reading reading;
    private final PageWriter writer;
    private final SentPages sentPages;
    private final Texts texts;
    private final Formats formats;
    private final Paths paths;

    public PageRenderer(
            LoginUriProvider loginUris,
            CurrentUser currentUser,
            Reading reading,
            PageWriter writer,
            SentPages sentPages,
            Texts texts,
            Formats formats,
            Paths paths) {
        this.loginUris = loginUris;
        this.currentUser = currentUser;
        this.reading = reading;
        this.writer = writer;
        this.sentPages = sentPages;
        this.texts = texts;
        this.formats = formats;
        this.paths = paths;
    }

    void serve(HttpServletRequest request, HttpServletResponse response, Function<Address, Page> pages)
            throws IOException {
        Address address = Address.of(request);
        answer(request, response, () -> {
            Page page = page(address, pages);
            writer.write(request, response, HttpServletResponse.SC_OK, page, HelpLinks.of(address), List.of());
        });
    }

    /**
     * Does what is sent to a page.
     *
     * @param refusal why nothing that is sent may be done; empty: it may
     */
    void submit(
            HttpServletRequest request,
            HttpServletResponse response,
            Function<Address, Page> pages,
            Optional<Message> refusal)
            throws IOException {
        Address address = Address.of(request);
        answer(
                request,
                response,
                () -> sentPages.answer(
                        request,
                        response,
                        () -> page(address, pages),
                        Posted.of(request),
                        HelpLinks.of(address),
                        refusal));
    }

    private interface Work {
        void run() throws IOException;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        if (currentUser.key().isEmpty()) {
            response.sendRedirect(loginUris.getLoginUri(addressOf(request)).toASCIIString());
            return;
        }
        try {
            work.run();
        } catch (NotFound | Forbidden refused) {
            // The two look the same, so that nobody learns what there is.
            String text = texts.text("prepaid.error.notfound");
            refuse(request, response, HttpServletResponse.SC_NOT_FOUND, "prepaid.page.problem", text);
        } catch (Conflict conflict) {
            String text = texts.text(conflict.reason());
            refuse(request, response, HttpServletResponse.SC_CONFLICT, "prepaid.page.problem", text);
        } catch (InvalidInput invalid) {
            String reasons = invalid.errors().stream()
                    .map(error -> error.field() + ": " + texts.text(error.message()))
                    .collect(Collectors.joining(" "));
            refuse(request, response, HttpServletResponse.SC_BAD_REQUEST, "prepaid.page.unreadable", reasons);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status, String title, String text)
            throws IOException {
        Page problem = new Page(Frame.of(texts.text(title)), "common/problem", new Link(text, paths.page()));
        writer.write(request, response, status, problem, "", List.of());
    }

    private Page page(Address address, Function<Address, Page> pages) {
        return reading.of(() -> led(address, pages));
    }

    /** Forms of new records can be prefilled by their address; those that the first run opens lead back to it. */
    private Page led(Address address, Function<Address, Page> pages) {
        Page page = pages.apply(address);
        if (!(page.view() instanceof FormView form)) {
            return page.view() instanceof Sendable view ? page.with(written(view)) : page;
        }
        FormView filled = form.method().equals("POST") ? form.prefilled(address.parameters()) : form;
        boolean firstRun = !address.parameter("setup").isEmpty();
        return page.with(written(firstRun ? filled.leadingTo(paths.page("setup")) : filled));
    }

    private Sendable written(Sendable view) {
        Sendable written = view;
        for (FormView form : view.forms()) {
            written = written.with(form.written(formats.locale()));
        }
        return written;
    }

    private static URI addressOf(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        String query = request.getQueryString();
        try {
            return URI.create(query == null ? url : url + "?" + query);
        } catch (IllegalArgumentException unusableQuery) {
            return URI.create(url);
        }
    }
}

package org.prepaidsupport.adapter.web;

import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prepaidsupport.adapter.web.form.FormView;
import org.prepaidsupport.application.Reading;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.CurrentUser;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.NotFound;
import org.springframework.stereotype.Component;

/** Answers requests for pages: asks strangers to log in, and shows what may not be seen as absent. */
@Component
public class PageRenderer {

    private static final String RESOURCES = "org.prepaidsupport.pages";

    private final TemplateRenderer templates;
    private final LoginUriProvider loginUris;
    private final PageBuilderService resources;
    private final CurrentUser currentUser;
    private final Reading reading;
    private final Texts texts;
    private final Formats formats;
    private final Paths paths;

    public PageRenderer(
            TemplateRenderer templates,
            LoginUriProvider loginUris,
            PageBuilderService resources,
            CurrentUser currentUser,
            Reading reading,
            Texts texts,
            Formats formats,
            Paths paths) {
        this.templates = templates;
        this.loginUris = loginUris;
        this.resources = resources;
        this.currentUser = currentUser;
        this.reading = reading;
        this.texts = texts;
        this.formats = formats;
        this.paths = paths;
    }

    void serve(HttpServletRequest request, HttpServletResponse response, Function<Address, Page> pages)
            throws IOException {
        if (currentUser.key().isEmpty()) {
            response.sendRedirect(loginUris.getLoginUri(addressOf(request)).toASCIIString());
            return;
        }
        Address address = Address.of(request);
        try {
            respond(response, HttpServletResponse.SC_OK, reading.of(() -> led(address, pages)), HelpLinks.of(address));
        } catch (NotFound | Forbidden refused) {
            // The two look the same, so that nobody learns what there is.
            respond(
                    response,
                    HttpServletResponse.SC_NOT_FOUND,
                    problem("prepaid.page.problem", texts.text("prepaid.error.notfound")),
                    "");
        } catch (Conflict conflict) {
            respond(
                    response,
                    HttpServletResponse.SC_CONFLICT,
                    problem("prepaid.page.problem", texts.text(conflict.reason())),
                    "");
        } catch (InvalidInput invalid) {
            String reasons = invalid.errors().stream()
                    .map(error -> error.field() + ": " + texts.text(error.message()))
                    .collect(Collectors.joining(" "));
            respond(response, HttpServletResponse.SC_BAD_REQUEST, problem("prepaid.page.unreadable", reasons), "");
        }
    }

    /** Forms of new records can be prefilled by their address; those that the first run opens lead back to it. */
    private Page led(Address address, Function<Address, Page> pages) {
        Page page = pages.apply(address);
        if (!(page.view() instanceof FormView form)) {
            return page;
        }
        FormView filled = form.method().equals("POST") ? form.prefilled(address.parameters()) : form;
        boolean firstRun = !address.parameter("setup").isEmpty();
        return new Page(page.frame(), page.template(), firstRun ? filled.leadingTo(paths.page("setup")) : filled);
    }

    private Page problem(String title, String text) {
        return new Page(Frame.of(texts.text(title)), "common/problem", new Link(text, paths.page()));
    }

    private void respond(HttpServletResponse response, int status, Page page, String help) throws IOException {
        resources.assembler().resources().requireContext(RESOURCES);
        // Rendered as a whole first, so that a failing template makes an error page and not half of one.
        StringWriter html = new StringWriter();
        Map<String, Object> context = context(page);
        context.put("help", help.isEmpty() ? "" : paths.page("help", help));
        for (String template : new String[] {"common/head", page.template(), "common/foot"}) {
            templates.render("templates/" + template + ".vm", context, html);
        }
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(html.toString());
    }

    private Map<String, Object> context(Page page) {
        Map<String, Object> context = new HashMap<>();
        context.put("frame", page.frame());
        context.put("view", page.view());
        context.put("t", new PageTexts(texts));
        context.put("base", paths.context());
        context.put("language", formats.language());
        return context;
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

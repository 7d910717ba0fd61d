package org.prepaidsupport.adapter.web;

import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.prepaidsupport.application.Texts;
import org.springframework.stereotype.Component;

/** Writes pages, each with a token that shows that what is sent to it comes from it. */
@Component
public class PageWriter {

    private static final String RESOURCES = "org.prepaidsupport.pages";

    private final TemplateRenderer templates;
    private final PageBuilderService resources;
    private final XsrfTokenAccessor tokens;
    private final XsrfTokenValidator validator;
    private final Texts texts;
    private final Formats formats;
    private final Paths paths;

    public PageWriter(
            TemplateRenderer templates,
            PageBuilderService resources,
            XsrfTokenAccessor tokens,
            XsrfTokenValidator validator,
            Texts texts,
            Formats formats,
            Paths paths) {
        this.templates = templates;
        this.resources = resources;
        this.tokens = tokens;
        this.validator = validator;
        this.texts = texts;
        this.formats = formats;
        this.paths = paths;
    }

    /** Whether what was sent comes from a page of ours. */
    boolean isGenuine(HttpServletRequest request) {
        return validator.validateFormEncodedToken(request);
    }

    /**
     * @param help page of the help; empty: none
     * @param problems at most one, of what was sent
     */
    void write(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            Page page,
            String help,
            List<Problem> problems)
            throws IOException {
        resources.assembler().resources().requireContext(RESOURCES);
        Map<String, Object> context = new HashMap<>();
        context.put("frame", page.frame());
        context.put("view", page.view());
        context.put("t", new PageTexts(texts));
        context.put("base", paths.context());
        context.put("language", formats.language());
        context.put("help", help.isEmpty() ? "" : paths.page("help", help));
        context.put("sending", sending(request, response, problems));
        // Rendered as a whole first, so that a failing template makes an error page and not half of one.
        StringWriter html = new StringWriter();
        for (String template : new String[] {"common/head", page.template(), "common/foot"}) {
            templates.render("templates/" + template + ".vm", context, html);
        }
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(html.toString());
    }

    private Sending sending(HttpServletRequest request, HttpServletResponse response, List<Problem> problems) {
        return new Sending(
                Address.whole(request),
                validator.getXsrfParameterName(),
                Objects.requireNonNullElse(tokens.getXsrfToken(request, response, true), ""),
                problems,
                Notices.take(request));
    }
}

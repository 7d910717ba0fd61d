package org.prepaidsupport.adapter.web.document;

import com.atlassian.templaterenderer.TemplateRenderer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.prepaidsupport.adapter.web.PageTexts;
import org.prepaidsupport.application.document.CustomerDocument;
import org.prepaidsupport.application.document.DocumentPrinter;
import org.prepaidsupport.application.document.LanguageTexts;
import org.springframework.stereotype.Component;

/** Renders documents as pages are rendered, and makes PDF of them. */
@Component
public class PdfPrinter implements DocumentPrinter {

    private final TemplateRenderer templates;
    private final LanguageTexts texts;

    public PdfPrinter(TemplateRenderer templates, LanguageTexts texts) {
        this.templates = templates;
        this.texts = texts;
    }

    @Override
    public byte[] pdf(CustomerDocument document) {
        DocumentView view = DocumentViews.of(document, texts);
        Map<String, Object> context = new HashMap<>();
        context.put("view", view);
        context.put("t", new PageTexts(message -> texts.text(document.language(), message)));
        StringWriter html = new StringWriter();
        try {
            templates.render("templates/documents/document.vm", context, html);
            return new Pdf(view.title(), view.company(), document.date()).of(html.toString());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}

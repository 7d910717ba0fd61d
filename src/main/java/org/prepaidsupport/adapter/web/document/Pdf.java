package org.prepaidsupport.adapter.web.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Makes PDF of well-formed HTML: tagged for screen readers, all fonts within. Nothing but the HTML is read, whatever it
 * points to, and nothing of time, place or chance goes into the file.
 */
final class Pdf {

    private static final String FONT = "Noto Sans";
    private static final String STYLES = "/templates/documents/document.css";
    private static final String PRODUCER = "Prepaid Support for Jira";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final String title;
    private final String author;
    private final Optional<LocalDate> date;

    /** @param date that the file says it was made on; empty: it doesn't say */
    Pdf(String title, String author, Optional<LocalDate> date) {
        this.title = title;
        this.author = author;
        this.date = date;
    }

    byte[] of(String html) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Jira's own class path has parsers of its own; Java's are meant.
        thread.setContextClassLoader(Pdf.class.getClassLoader());
        try {
            return render(html);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private byte[] render(String html) throws IOException {
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(styled(html), "")
                .useFont(() -> font("NotoSans-Regular"), FONT, REGULAR, FontStyle.NORMAL, true)
                .useFont(() -> font("NotoSans-Bold"), FONT, BOLD, FontStyle.NORMAL, true)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .usePdfUaAccessibility(true);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            document.setDocumentInformation(information());
            document.setDocumentId((long) html.hashCode());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private PDDocumentInformation information() {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        if (!author.isEmpty()) {
            information.setAuthor(author);
        }
        information.setProducer(PRODUCER);
        date.ifPresent(day -> information.setCreationDate(midnight(day)));
        return information;
    }

    private static Calendar midnight(LocalDate day) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.clear();
        calendar.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
        return calendar;
    }

    private static InputStream font(String name) {
        return resource("/fonts/" + name + ".ttf");
    }

    private static InputStream resource(String file) {
        return Objects.requireNonNull(Pdf.class.getResourceAsStream(file), file);
    }

    private static Document styled(String html) throws IOException {
        Document document = parse(html);
        try (InputStream css = resource(STYLES)) {
            Element style = document.createElement("style");
            style.setTextContent(new String(css.readAllBytes(), StandardCharsets.UTF_8));
            document.getElementsByTagName("head").item(0).appendChild(style);
        }
        return document;
    }

    private static Document parse(String html) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
        } catch (ParserConfigurationException | SAXException malformed) {
            throw new IOException("The template of documents makes no well-formed HTML", malformed);
        }
    }
}

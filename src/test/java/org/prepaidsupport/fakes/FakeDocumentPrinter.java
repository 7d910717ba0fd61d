package org.prepaidsupport.fakes;

import java.nio.charset.StandardCharsets;
import org.prepaidsupport.application.document.CustomerDocument;
import org.prepaidsupport.application.document.DocumentPrinter;

/** Writes what a document says instead of drawing it, for tests that only count or compare. */
public final class FakeDocumentPrinter implements DocumentPrinter {

    @Override
    public byte[] pdf(CustomerDocument document) {
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }
}

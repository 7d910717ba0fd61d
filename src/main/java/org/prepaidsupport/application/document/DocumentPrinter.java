package org.prepaidsupport.application.document;

/** Makes PDF of documents. */
public interface DocumentPrinter {

    /** @return always the same bytes for the same document */
    byte[] pdf(CustomerDocument document);
}

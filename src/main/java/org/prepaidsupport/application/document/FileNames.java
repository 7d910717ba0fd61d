package org.prepaidsupport.application.document;

import org.prepaidsupport.application.mail.Attachment;

/** Names of files, for every system and mail program. */
final class FileNames {

    private FileNames() {}

    /** @param number of the document; {@code INV/2026/00001} makes {@code INV-2026-00001.pdf} */
    static Attachment pdf(String number, byte[] bytes) {
        return new Attachment(of(number), "application/pdf", bytes);
    }

    static String of(String number) {
        String name = number.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[-.]+", "");
        return (name.isEmpty() ? "document" : name) + ".pdf";
    }
}

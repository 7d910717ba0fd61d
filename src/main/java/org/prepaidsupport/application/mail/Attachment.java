package org.prepaidsupport.application.mail;

/** A file that goes with a mail. */
public final class Attachment {

    private final String fileName;
    private final String mediaType;
    private final byte[] bytes;

    /** @param fileName in ASCII, without quotes and path */
    public Attachment(String fileName, String mediaType, byte[] bytes) {
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
    }

    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}

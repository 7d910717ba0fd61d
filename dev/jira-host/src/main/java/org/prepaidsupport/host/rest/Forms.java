package org.prepaidsupport.host.rest;

import jakarta.ws.rs.core.MediaType;

/** Which bodies a form of another site could send. */
final class Forms {

    private Forms() {}

    static boolean mayBeForm(MediaType type) {
        return type == null
                || type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                || type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)
                || type.isCompatible(MediaType.TEXT_PLAIN_TYPE);
    }
}

package org.prepaidsupport.adapter.rest;

import org.prepaidsupport.application.document.MailOffer;

/** A mail as it is offered for a document. */
record MailJson(String to, String subject, String text, String fileName, boolean attaches, boolean configured) {

    static MailJson of(MailOffer offer) {
        return new MailJson(
                offer.to(), offer.subject(), offer.text(), offer.fileName(), offer.attaches(), offer.configured());
    }
}

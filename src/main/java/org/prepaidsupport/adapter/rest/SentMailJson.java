package org.prepaidsupport.adapter.rest;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.prepaidsupport.application.document.SentMail;

/** That an invoice was sent. */
record SentMailJson(OffsetDateTime at, String user, String what) {

    static SentMailJson of(SentMail mail) {
        return new SentMailJson(mail.at().atOffset(ZoneOffset.UTC), mail.userKey(), mail.what());
    }
}

package org.prepaidsupport.application.document;

import java.time.Instant;

/**
 * That somebody sent an invoice.
 *
 * @param what recipients and subject
 */
public record SentMail(Instant at, String userKey, String what) {}

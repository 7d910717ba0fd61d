package org.prepaidsupport.application.delivery;

/**
 * An order line that shows another sum than its postings have.
 *
 * @param shown seconds shown as delivered
 * @param posted seconds of all postings on the line
 */
public record WrongTotal(long lineId, long shown, long posted) {}

package org.prepaidsupport.domain.settings;

/** Where fractions of a cent of tax are rounded away: on each line, or once per rate over the document. */
public enum TaxRounding {
    LINE,
    DOCUMENT
}

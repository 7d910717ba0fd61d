package org.prepaidsupport.domain.unit;

/** Units convert only within their category. */
public enum UnitCategory {
    /** Reference unit: hours. */
    WORKING_TIME,
    /** Pieces. */
    UNIT
}

package org.prepaidsupport.adapter.rest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.prepaidsupport.domain.Decimal;

/** Seconds as hours of at most six decimal places, rounded half away from zero, for answers. */
final class Hours {

    private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);

    private Hours() {}

    static Decimal of(long seconds) {
        return new Decimal(BigDecimal.valueOf(seconds).divide(SECONDS, Decimal.PLACES, RoundingMode.HALF_UP));
    }
}

package org.prepaidsupport.application.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.prepaidsupport.application.AlreadyTaken;
import org.prepaidsupport.application.Claims;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.unit.UnitCategory;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the units everybody starts with: Hours, Days, Minutes, Units. Once per database, whatever node is first. */
@Component
public class FirstUnits {

    private static final Logger LOG = LoggerFactory.getLogger(FirstUnits.class);
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
    private static final Decimal CENT = Decimal.of("0.01");

    private final UnitStore units;
    private final Claims claims;
    private final Transactions transactions;

    public FirstUnits(UnitStore units, Claims claims, Transactions transactions) {
        this.units = units;
        this.claims = claims;
        this.transactions = transactions;
    }

    /** @param hoursPerDay Jira's own working day, which Days take over at this moment */
    public void make(BigDecimal hoursPerDay) {
        try {
            transactions.run(() -> {
                claims.claim("first-units");
                add("Hours", UnitCategory.WORKING_TIME, Decimal.ONE);
                add("Days", UnitCategory.WORKING_TIME, Decimal.rounded(hoursPerDay));
                add(
                        "Minutes",
                        UnitCategory.WORKING_TIME,
                        new Decimal(BigDecimal.ONE.divide(MINUTES_PER_HOUR, Decimal.PLACES, RoundingMode.HALF_UP)));
                add("Units", UnitCategory.UNIT, Decimal.ONE);
            });
        } catch (AlreadyTaken taken) {
            LOG.debug("The first units are there already");
        }
    }

    private void add(String name, UnitCategory category, Decimal ratio) {
        units.add(new UnitOfMeasure(0, name, category, ratio, CENT, true, 0));
    }
}

package org.prepaidsupport.bench.micro;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.delivery.Assignment;
import org.prepaidsupport.domain.delivery.AssignmentKind;
import org.prepaidsupport.domain.delivery.Attribution;
import org.prepaidsupport.domain.delivery.AttributionRules;
import org.prepaidsupport.domain.delivery.IssueAttribution;
import org.prepaidsupport.domain.delivery.IssueFacts;

/** What is reckoned without asking anybody. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PureParts {

    private static final long TICKET = 1;
    private static final long TASK = 2;
    private static final long LINE = 3;
    private static final long ACME = 4;

    private final LocalDate day = LocalDate.of(2026, 11, 23);
    private final IssueFacts facts = new IssueFacts(
            TICKET,
            null,
            10,
            5L,
            true,
            true,
            ACME,
            List.of(
                    new Assignment(1, AssignmentKind.TASK_LINE, TASK, Assignment.ALWAYS, LINE),
                    new Assignment(2, AssignmentKind.LINKED_TASK, TICKET, Assignment.ALWAYS, TASK)),
            Map.of(LINE, ACME));
    private final IssueAttribution attribution = IssueAttribution.of(facts);
    private final Decimal quantity = Decimal.of("12.345678");

    @Benchmark
    public Attribution attributionFromFacts() {
        return AttributionRules.explain(facts, day, Optional.empty()).attribution();
    }

    @Benchmark
    public Attribution attributionThatIsKept() {
        return attribution.on(day);
    }

    @Benchmark
    public BigDecimal hoursOfSeconds() {
        return BigDecimal.valueOf(16_200).divide(BigDecimal.valueOf(3600), 6, java.math.RoundingMode.HALF_UP);
    }

    @Benchmark
    public Decimal quantityOfText() {
        return Decimal.of(quantity.toString());
    }
}

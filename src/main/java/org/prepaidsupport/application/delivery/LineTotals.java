package org.prepaidsupport.application.delivery;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Checks that what is shown as delivered is the sum of the postings. */
@Component
class LineTotals {

    /** Time that is logged between the two readings makes them differ, but hardly every time. */
    private static final int READINGS = 3;

    private final LedgerStore ledger;
    private final DeliveredTime delivered;

    LineTotals(LedgerStore ledger, DeliveredTime delivered) {
        this.ledger = ledger;
        this.delivered = delivered;
    }

    List<WrongTotal> wrong() {
        return ledger.lines().stream().filter(this::differs).map(this::read).toList();
    }

    private boolean differs(long line) {
        for (int reading = 0; reading < READINGS; reading++) {
            WrongTotal total = read(line);
            if (total.shown() == total.posted()) {
                return false;
            }
        }
        return true;
    }

    private WrongTotal read(long line) {
        long shown =
                Objects.requireNonNull(delivered.secondsByLine(List.of(line)).get(line));
        return new WrongTotal(line, shown, posted(line));
    }

    /** Added up by the database over all postings, without regard to any checkpoint. */
    private long posted(long line) {
        return ledger.secondsByIssue(line).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}

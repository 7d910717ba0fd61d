package org.prepaidsupport.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.AlreadyTaken;
import org.prepaidsupport.application.Claims;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.tax.TaxStore;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.tax.Tax;

class TransactionsTest extends StoreTest {

    private static final Tax VAT = new Tax(0, "21 %", Decimal.of(21), false, true, 0);

    private Transactions transactions;
    private Claims claims;
    private TaxStore taxes;

    @Override
    protected void prepare() {
        transactions = store(Transactions.class);
        claims = store(Claims.class);
        taxes = store(TaxStore.class);
    }

    @Test
    void whatFailsLeavesNothingBehind() {
        assertThatThrownBy(() -> transactions.run(() -> {
                    taxes.add(VAT);
                    throw new Conflict("prepaid.error.stale");
                }))
                .isInstanceOf(Conflict.class);
        assertThat(taxes.list(RecordQuery.ALL).total()).isZero();
    }

    @Test
    void anInnerTransactionIsPartOfTheOuterOne() {
        assertThatThrownBy(() -> transactions.run(() -> {
                    transactions.run(() -> taxes.add(VAT));
                    throw new Conflict("prepaid.error.stale");
                }))
                .isInstanceOf(Conflict.class);
        assertThat(taxes.list(RecordQuery.ALL).total()).isZero();
    }

    @Test
    void aClaimIsGivenOnce() {
        transactions.run(() -> claims.claim("order:17:v5"));
        assertThatThrownBy(() -> transactions.run(() -> claims.claim("order:17:v5")))
                .isInstanceOf(AlreadyTaken.class);
        transactions.run(() -> claims.claim("order:17:v6"));
    }

    @Test
    void whoComesLateWithAClaimHasChangedNothing() {
        transactions.run(() -> claims.claim("first-units"));
        assertThatThrownBy(() -> transactions.run(() -> {
                    taxes.add(VAT);
                    claims.claim("first-units");
                }))
                .isInstanceOf(AlreadyTaken.class);
        assertThat(taxes.list(RecordQuery.ALL).total()).isZero();
    }

    @Test
    void aClaimThatWasRolledBackIsFreeAgain() {
        assertThatThrownBy(() -> transactions.run(() -> {
                    claims.claim("order:17:v5");
                    throw new Conflict("prepaid.error.stale");
                }))
                .isInstanceOf(Conflict.class);
        transactions.run(() -> claims.claim("order:17:v5"));
    }

    @Test
    void ofManyWhoClaimAtOnceOneWins() throws InterruptedException {
        List<Object> outcomes = race(4, (racer, everybodyIsHere) -> {
            everybodyIsHere.run();
            claims.claim("order:17:v5");
            return "won";
        });
        assertThat(outcomes).filteredOn("won"::equals).hasSize(1);
        assertThat(outcomes).filteredOn(each -> each instanceof AlreadyTaken).hasSize(3);
    }

    @Test
    void runsTheWholeWorkAgainWhenSomethingWasTaken() {
        transactions.run(() -> claims.claim("number:1"));
        AtomicInteger number = new AtomicInteger();
        int drawn = transactions.runAgainIfTaken(() -> {
            taxes.add(VAT);
            claims.claim("number:" + number.incrementAndGet());
            return number.get();
        });
        assertThat(drawn).isEqualTo(2);
        assertThat(taxes.list(RecordQuery.ALL).total()).isEqualTo(1);
    }

    @Test
    void givesUpWhenItIsTakenAgainAndAgain() {
        transactions.run(() -> claims.claim("number:1"));
        assertThatThrownBy(() -> transactions.runAgainIfTaken(() -> {
                    claims.claim("number:1");
                    return 1;
                }))
                .isInstanceOf(AlreadyTaken.class);
    }

    @Test
    void doesNotRunAgainWhatFailedForAnotherReason() {
        AtomicInteger runs = new AtomicInteger();
        assertThatThrownBy(() -> transactions.runAgainIfTaken(() -> {
                    runs.incrementAndGet();
                    throw new Conflict("prepaid.error.stale");
                }))
                .isInstanceOf(Conflict.class);
        assertThat(runs).hasValue(1);
    }
}

package org.prepaidsupport.adapter.store.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.adapter.store.StoreTest;
import org.prepaidsupport.application.AlreadyTaken;
import org.prepaidsupport.application.document.InvoicePdfStore;

class InvoicePdfStoreTest extends StoreTest {

    private InvoicePdfStore store;

    @Override
    protected void prepare() {
        store = store(InvoicePdfStore.class);
    }

    @Test
    void whatIsKeptComesBackByteForByte() {
        byte[] large = new byte[1_500_000];
        new Random(7).nextBytes(large);
        changed(() -> store.add(17, large));
        changed(() -> store.add(18, new byte[] {0, -1, 127}));
        assertThat(store.ofInvoice(17))
                .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(large));
        assertThat(store.ofInvoice(18)).hasValue(new byte[] {0, -1, 127});
        assertThat(store.ofInvoice(19)).isEmpty();
    }

    @Test
    void theFirstOneStays() {
        changed(() -> store.add(17, new byte[] {1}));
        assertThatThrownBy(() -> changed(() -> store.add(17, new byte[] {2}))).isInstanceOf(AlreadyTaken.class);
        assertThat(store.ofInvoice(17)).hasValue(new byte[] {1});
    }

    @Test
    void ofTwoAtOnceOneIsKept() throws InterruptedException {
        List<Object> outcomes = race(2, (racer, everybodyIsHere) -> {
            everybodyIsHere.run();
            store.add(17, new byte[] {(byte) racer});
            return "kept";
        });
        assertThat(outcomes).filteredOn("kept"::equals).hasSize(1);
        assertThat(outcomes).filteredOn(AlreadyTaken.class::isInstance).hasSize(1);
        assertThat(store.ofInvoice(17)).isPresent();
    }
}

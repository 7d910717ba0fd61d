package org.prepaidsupport.adapter.store.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.adapter.store.StoreTest;
import org.prepaidsupport.application.document.SentMail;
import org.prepaidsupport.application.document.SentMailStore;

class SentMailStoreTest extends StoreTest {

    private static final SentMail FIRST =
            new SentMail(Instant.ofEpochMilli(1_764_000_000_123L), "bob", "a@example.com (Invoice)");
    private static final SentMail SECOND = new SentMail(Instant.ofEpochMilli(1_764_000_000_000L), "", "x".repeat(2000));

    private SentMailStore store;

    @Override
    protected void prepare() {
        store = store(SentMailStore.class);
    }

    @Test
    void mailsOfAnInvoiceComeInTheOrderTheyWereSent() {
        changed(() -> store.add(17, FIRST));
        changed(() -> store.add(18, FIRST));
        changed(() -> store.add(17, SECOND));
        assertThat(store.ofInvoice(17)).containsExactly(FIRST, SECOND);
        assertThat(store.ofInvoice(19)).isEmpty();
    }
}

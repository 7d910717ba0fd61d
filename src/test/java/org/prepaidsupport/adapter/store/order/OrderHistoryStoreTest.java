package org.prepaidsupport.adapter.store.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.adapter.store.StoreTest;
import org.prepaidsupport.application.order.OrderHistoryStore;
import org.prepaidsupport.domain.order.OrderChange;
import org.prepaidsupport.domain.order.OrderField;

class OrderHistoryStoreTest extends StoreTest {

    private static final Instant NOON = Instant.ofEpochMilli(1_764_000_000_123L);
    private static final OrderChange CREATED = new OrderChange(NOON, "", OrderField.CREATED, "", "", "S00001", "", "");
    private static final OrderChange MORE =
            new OrderChange(NOON, "bob", OrderField.QUANTITY, "Support für \"alle\"", "10", "12.5", "4", "10");
    private static final OrderChange LONG =
            new OrderChange(NOON, "bob", OrderField.DESCRIPTION, "Support", "", "x\n".repeat(5_000), "", "");

    private OrderHistoryStore store;

    @Override
    protected void prepare() {
        store = store(OrderHistoryStore.class);
    }

    @Test
    void whatWasChangedIsReadAsItWasWrittenOldestFirst() {
        changed(() -> store.add(7, List.of(CREATED)));
        changed(() -> store.add(8, List.of(CREATED)));
        changed(() -> store.add(7, List.of(MORE, LONG)));
        assertThat(store.ofOrder(7)).containsExactly(CREATED, MORE, LONG);
    }

    @Test
    void whatOneOrderForgetsOthersKeep() {
        changed(() -> store.add(7, List.of(CREATED)));
        changed(() -> store.add(8, List.of(CREATED)));
        changed(() -> store.deleteOfOrder(7));
        assertThat(store.ofOrder(7)).isEmpty();
        assertThat(store.ofOrder(8)).containsExactly(CREATED);
    }

    @Test
    void nothingChangedIsNothingWritten() {
        changed(() -> store.add(7, List.of()));
        assertThat(store.ofOrder(7)).isEmpty();
    }
}

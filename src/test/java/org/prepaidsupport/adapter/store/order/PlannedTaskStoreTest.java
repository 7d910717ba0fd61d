package org.prepaidsupport.adapter.store.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.adapter.store.StoreTest;
import org.prepaidsupport.application.order.PlannedProject;
import org.prepaidsupport.application.order.PlannedTask;
import org.prepaidsupport.application.order.PlannedTaskStore;

class PlannedTaskStoreTest extends StoreTest {

    private static final PlannedTask FIRST = planned(7, 11, "S00007 - Support");
    private static final PlannedTask SECOND = planned(7, 0, "S00007 - Training");
    private static final PlannedTask OTHER = planned(8, 12, "S00008 - Support");

    private PlannedTaskStore store;

    @Override
    protected void prepare() {
        store = store(PlannedTaskStore.class);
    }

    @Test
    void whatWasPlannedIsReadInItsOrderUntilItIsDropped() {
        changed(() -> store.add(List.of(FIRST, SECOND)));
        changed(() -> store.add(List.of(OTHER)));
        assertThat(store.ofOrder(7).tasks()).containsExactly(FIRST, SECOND);
        assertThat(store.orders()).containsExactly(7L, 8L);
        changed(() -> store.deleteOfOrder(7));
        assertThat(store.ofOrder(7).isNothing()).isTrue();
        assertThat(store.orders()).containsExactly(8L);
    }

    @Test
    void projectsArePlannedBesideTasks() {
        PlannedProject project = new PlannedProject(
                7, 3, false, "S00007", "PO 4711 - S00007", "bob", Instant.ofEpochMilli(1_764_000_000_123L));
        changed(() -> store.addProjects(List.of(project)));
        changed(() -> store.add(List.of(SECOND)));
        assertThat(store.ofOrder(7)).isEqualTo(new PlannedTaskStore.Planned(List.of(project), List.of(SECOND)));
        assertThat(store.orders()).containsExactly(7L);
        changed(() -> store.deleteOfOrder(7));
        assertThat(store.orders()).isEmpty();
    }

    private static PlannedTask planned(long order, long line, String summary) {
        return new PlannedTask(order, 3, line, true, 10_000, summary, "bob", Instant.ofEpochMilli(1_764_000_000_123L));
    }
}

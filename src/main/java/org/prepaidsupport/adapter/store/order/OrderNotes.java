package org.prepaidsupport.adapter.store.order;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prepaidsupport.adapter.store.Inserts;
import org.springframework.stereotype.Component;

/** Stores note here the orders whose figures follow from what they change, in the same transaction. */
@Component
public class OrderNotes {

    private final ActiveObjects rows;

    OrderNotes(ActiveObjects rows) {
        this.rows = rows;
    }

    public void changed(Collection<Long> orderIds) {
        List<Map<String, Object>> notes = orderIds.stream()
                .distinct()
                .map(id -> {
                    Map<String, Object> values = new LinkedHashMap<>();
                    values.put(OrderNoteRow.ORDER_ID, id);
                    return values;
                })
                .toList();
        Inserts.into(rows, OrderNoteRow.class, notes);
    }
}

package org.prepaidsupport.adapter.store.delivery;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.prepaidsupport.application.delivery.NamedProjectStore;
import org.springframework.stereotype.Component;

@Component
class AoNamedProjectStore implements NamedProjectStore {

    private final ActiveObjects rows;

    AoNamedProjectStore(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public boolean contains(long projectId) {
        return rows.count(NamedProjectRow.class, Query.select().where(NamedProjectRow.PROJECT_ID + " = ?", projectId))
                > 0;
    }

    @Override
    public void add(long projectId) {
        rows.create(NamedProjectRow.class, new DBParam(NamedProjectRow.PROJECT_ID, projectId));
    }
}

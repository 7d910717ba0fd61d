package org.prepaidsupport.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import org.prepaidsupport.application.Claims;
import org.springframework.stereotype.Component;

@Component
class AoClaims implements Claims {

    private final ActiveObjects rows;

    AoClaims(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public void claim(String text) {
        rows.create(ClaimRow.class, new DBParam(ClaimRow.TEXT, text));
    }
}

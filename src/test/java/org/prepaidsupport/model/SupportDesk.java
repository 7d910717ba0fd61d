package org.prepaidsupport.model;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Everything that people do in Jira and in the plugin and that can move time, in names that never change. */
public interface SupportDesk {

    /** Who logs work, and where they live. */
    Map<String, ZoneId> AGENTS =
            Map.of("anna", ZoneId.of("UTC"), "yuki", ZoneId.of("Asia/Tokyo"), "pete", ZoneId.of("America/Los_Angeles"));

    /** Who reports tickets and can belong to a customer. */
    List<String> REPORTERS = List.of("carl", "gina");

    /** The project that tasks of orders are made in. */
    String TASKS = "SER";

    JiraDesk jira();

    RecordsDesk records();

    OrdersDesk orders();

    DecisionsDesk decisions();

    /** The clock goes on. */
    void passDays(int days);
}

package org.prepaidsupport.host.reliability;

import static org.prepaidsupport.host.testing.TestHost.API;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.prepaidsupport.host.testing.Answer;
import org.prepaidsupport.host.testing.Caller;

/** What the plugin says about recorded time. */
final class Ledger {

    private static final int PAGE = 1000;

    private final Caller admin;

    Ledger(Caller admin) {
        this.admin = admin;
    }

    /** All entries by worklog; more than one where a worklog counts twice. */
    Map<Long, List<Standing>> standings() {
        Map<Long, List<Standing>> found = new TreeMap<>();
        for (JsonNode entry : all("/timesheets")) {
            found.computeIfAbsent(entry.get("worklog").asLong(), any -> new ArrayList<>())
                    .add(new Standing(
                            entry.get("orderLine").asLong(0),
                            entry.get("seconds").asLong(),
                            entry.get("project").asText()));
        }
        return found;
    }

    /** Delivered by order line, lines without any left out. */
    Map<Long, Long> deliveredSeconds() {
        Map<Long, Long> found = new TreeMap<>();
        for (JsonNode order : all("/orders")) {
            for (JsonNode line : admin.get(API + "/orders/" + order.get("id").asLong())
                    .expect(200)
                    .at("lines")) {
                found.put(line.get("id").asLong(), line.get("deliveredSeconds").asLong());
            }
        }
        found.values().removeIf(seconds -> seconds == 0);
        return found;
    }

    /** Customer by order line. */
    Map<Long, Long> customers() {
        Map<Long, Long> found = new HashMap<>();
        for (JsonNode order : all("/orders")) {
            Answer whole =
                    admin.get(API + "/orders/" + order.get("id").asLong()).expect(200);
            whole.at("lines")
                    .forEach(line -> found.put(
                            line.get("id").asLong(), whole.at("customer").asLong()));
        }
        return found;
    }

    private List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        long total = 1;
        while (items.size() < total) {
            Answer page = admin.get(API + path + "?limit=" + PAGE + "&start=" + items.size())
                    .expect(200);
            page.at("items").forEach(items::add);
            total = page.at("total").asLong();
        }
        return items;
    }
}

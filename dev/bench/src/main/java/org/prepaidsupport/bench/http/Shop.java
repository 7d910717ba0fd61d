package org.prepaidsupport.bench.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A company with one order of several lines, and a ticket for each; made over REST. */
final class Shop {

    /**
     * A ticket and what its work counts on.
     *
     * @param line index of the line in the order
     * @param logged seconds whose logging was answered
     */
    record Desk(String ticket, long order, int line, AtomicLong logged) {}

    private static final String API = "/rest/prepaid/1.0";

    private final Rest rest;

    Shop(Rest rest) {
        this.rest = rest;
    }

    /** @return a desk for each line, the order's first line's first */
    List<Desk> open(int lines) {
        projects();
        rest.post(
                API + "/teams",
                "{'name':'Support','projects':['SUP'],'timesheetProject':'TIM','timesheetOnTicket':true,"
                        + "'timeReinvoicing':true}");
        long product = rest.post(
                        API + "/products",
                        "{'name':'Prepaid support','price':'100','createOnOrder':'task','project':'SER'}")
                .get("id")
                .asLong();
        long customer =
                rest.post(API + "/customers", "{'name':'ACME'}").get("id").asLong();
        String line = "{'product':%d,'quantity':'100000'}".formatted(product);
        long order = rest.post(
                        API + "/orders",
                        "{'customer':%d,'lines':[%s]}"
                                .formatted(customer, String.join(",", Collections.nCopies(lines, line))))
                .get("id")
                .asLong();
        rest.post(API + "/orders/" + order + "/confirm", "{}");
        JsonNode confirmed = rest.get(API + "/orders/" + order);
        List<Desk> desks = new ArrayList<>();
        for (int index = 0; index < lines; index++) {
            String task = confirmed.get("lines").get(index).get("task").asText();
            String ticket = ticket("Ticket " + index);
            rest.put(API + "/tickets/" + ticket, "{'task':'%s'}".formatted(task));
            desks.add(new Desk(ticket, order, index, new AtomicLong()));
        }
        return desks;
    }

    /** Where there is no plugin: tickets alone. */
    List<Desk> openTickets(int count) {
        projects();
        List<Desk> desks = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            desks.add(new Desk(ticket("Ticket " + index), 0, index, new AtomicLong()));
        }
        return desks;
    }

    private void projects() {
        for (String key : List.of("SUP", "SER", "TIM")) {
            rest.post(
                    "/rest/api/2/project",
                    "{'key':'%s','name':'Project %s','projectTypeKey':'business','lead':'admin'}".formatted(key, key));
        }
    }

    private String ticket(String summary) {
        return rest.post(
                        "/rest/api/2/issue",
                        "{'fields':{'project':{'key':'SUP'},'issuetype':{'name':'Task'},'summary':'%s'}}"
                                .formatted(summary))
                .get("key")
                .asText();
    }

    /** Logs work by Jira's REST API. */
    static void log(Rest rest, Desk desk, long seconds) {
        rest.post(
                "/rest/api/2/issue/" + desk.ticket() + "/worklog",
                "{'timeSpentSeconds':%d,'started':'2026-11-23T09:00:00.000+0000'}".formatted(seconds));
    }

    /** Delivered seconds of the desk's line, as the order tells. */
    static long delivered(Rest rest, Desk desk) {
        return rest.get(API + "/orders/" + desk.order())
                .get("lines")
                .get(desk.line())
                .get("deliveredSeconds")
                .asLong();
    }
}

package org.prepaidsupport.bench.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.prepaidsupport.host.testing.Answer;
import org.prepaidsupport.host.testing.Caller;

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

    private final Caller rest;

    Shop(Caller rest) {
        this.rest = rest;
    }

    /** @return a desk for each line, the order's first line's first */
    List<Desk> open(int lines) {
        projects();
        rest.post(
                        API + "/teams",
                        "{'name':'Support','projects':['SUP'],'timesheetProject':'TIM','timesheetOnTicket':true,"
                                + "'timeReinvoicing':true}")
                .expect(201);
        long product = rest.post(
                        API + "/products",
                        "{'name':'Prepaid support','price':'100','createOnOrder':'task','project':'SER'}")
                .expect(201)
                .id();
        long customer =
                rest.post(API + "/customers", "{'name':'ACME'}").expect(201).id();
        String line = "{\"product\":%d,\"quantity\":\"100000\"}".formatted(product);
        long order = rest.post(
                        API + "/orders",
                        "{'customer':%d,'lines':[%s]}",
                        customer,
                        String.join(",", Collections.nCopies(lines, line)))
                .expect(201)
                .id();
        rest.post(API + "/orders/" + order + "/confirm", "{}").expect(200);
        Answer confirmed = rest.get(API + "/orders/" + order).expect(200);
        List<Desk> desks = new ArrayList<>();
        for (int index = 0; index < lines; index++) {
            String task = confirmed.text("lines/" + index + "/task");
            String ticket = ticket("Ticket " + index);
            rest.put(API + "/tickets/" + ticket, "{'task':'%s'}", task).expect(200);
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
                            "{'key':'%s','name':'Project %s','projectTypeKey':'business','lead':'admin'}",
                            key,
                            key)
                    .expect(201);
        }
    }

    private String ticket(String summary) {
        return rest.post(
                        "/rest/api/2/issue",
                        "{'fields':{'project':{'key':'SUP'},'issuetype':{'name':'Task'},'summary':'%s'}}",
                        summary)
                .expect(201)
                .text("key");
    }

    /** Logs work by Jira's REST API. */
    static void log(Caller rest, Desk desk, long seconds) {
        rest.post(
                        "/rest/api/2/issue/" + desk.ticket() + "/worklog",
                        "{'timeSpentSeconds':%d,'started':'2026-11-23T09:00:00.000+0000'}",
                        seconds)
                .expect(201);
    }

    /** Delivered seconds of the desk's line, as the order tells. */
    static long delivered(Caller rest, Desk desk) {
        return rest.get(API + "/orders/" + desk.order())
                .expect(200)
                .at("lines/" + desk.line() + "/deliveredSeconds")
                .asLong();
    }
}

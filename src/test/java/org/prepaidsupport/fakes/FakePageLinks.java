package org.prepaidsupport.fakes;

import org.prepaidsupport.application.mail.PageLinks;

/** Pages of a Jira at {@code https://jira.example.com}. */
public final class FakePageLinks implements PageLinks {

    private static final String BASE = "https://jira.example.com";

    @Override
    public String order(long id) {
        return BASE + "/plugins/servlet/prepaid/orders/" + id;
    }

    @Override
    public String invoice(long id) {
        return BASE + "/plugins/servlet/prepaid/invoices/" + id;
    }

    @Override
    public String issue(String key) {
        return BASE + "/browse/" + key;
    }
}

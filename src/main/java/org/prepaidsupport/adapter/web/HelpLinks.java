package org.prepaidsupport.adapter.web;

import java.util.Map;

/** Which part of the guides each page of ours is explained in. */
final class HelpLinks {

    /** By the first step of the page's address. */
    static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("orders", "billing-guide#an-order"),
            Map.entry("invoices", "billing-guide#an-invoice"),
            Map.entry("changes", "billing-guide#time-on-invoices"),
            Map.entry("customers", "billing-guide#once-taxes-products-customers"),
            Map.entry("products", "billing-guide#once-taxes-products-customers"),
            Map.entry("taxes", "billing-guide#once-taxes-products-customers"),
            Map.entry("order-items", "billing-guide#order-items"),
            Map.entry("timesheets", "agent-guide#see-what-was-recorded"),
            Map.entry("units", "admin-guide#units-of-measure"),
            Map.entry("teams", "admin-guide#helpdesk-teams"),
            Map.entry("projects", "admin-guide#helpdesk-teams"),
            Map.entry("settings", "admin-guide#settings"),
            Map.entry("diagnostics", "admin-guide#diagnostics"),
            Map.entry("setup", "admin-guide#after-installation"));

    private HelpLinks() {}

    /** Empty where there is none. */
    static String of(Address address) {
        return address.steps().isEmpty()
                ? ""
                : PARTS.getOrDefault(address.steps().get(0), "");
    }
}

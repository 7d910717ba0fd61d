package org.prepaidsupport.modeltest;

import static org.prepaidsupport.fakes.Entered.fields;
import static org.prepaidsupport.fakes.Entered.input;

import java.math.BigDecimal;
import java.time.Duration;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.product.Products;
import org.prepaidsupport.application.unit.FirstUnits;
import org.prepaidsupport.application.unit.UnitStore;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.prepaidsupport.fakes.Plugin;
import org.prepaidsupport.model.DecisionsDesk;
import org.prepaidsupport.model.JiraDesk;
import org.prepaidsupport.model.OrdersDesk;
import org.prepaidsupport.model.RecordsDesk;
import org.prepaidsupport.model.SupportDesk;

/** The desk as it is with the plugin: its services, its listener, its stores on a real database. */
final class PluginDesk implements SupportDesk {

    final Plugin plugin;
    final Names projects = new Names();
    final Names issues = new Names();
    final Names works = new Names();
    final Names customers = new Names();
    final Names teams = new Names();
    final Names orderIds = new Names();
    final Names lines = new Names();

    private final PluginJira jira;
    private final PluginRecords records;
    private final PluginOrders orders;
    private final PluginDecisions decisions;

    /** @param plugin all that is in it is forgotten */
    PluginDesk(Plugin plugin) {
        this.plugin = plugin;
        plugin.clear();
        REPORTERS.forEach(plugin.jira()::user);
        AGENTS.forEach((agent, zone) -> {
            plugin.jira().user(agent);
            plugin.jira().zone(agent, zone.getId());
        });
        jira = new PluginJira(this);
        jira.project(TASKS);
        plugin.get(FirstUnits.class).make(BigDecimal.valueOf(8));
        records = new PluginRecords(this);
        orders = new PluginOrders(
                this, product("Support with a task", "task", TASKS), product("Support", "nothing", null));
        decisions = new PluginDecisions(this);
    }

    private long product(String name, String createOnOrder, String project) {
        return plugin.get(Products.class)
                .create(input(fields(
                        "name",
                        name,
                        "price",
                        "100",
                        "invoicingPolicy",
                        "prepaid",
                        "createOnOrder",
                        createOnOrder,
                        "project",
                        project)))
                .id();
    }

    UnitOfMeasure unit(boolean days) {
        return plugin.get(UnitStore.class).list(RecordQuery.ALL).items().stream()
                .filter(each -> each.name().equals(days ? "Days" : "Hours"))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public JiraDesk jira() {
        return jira;
    }

    @Override
    public RecordsDesk records() {
        return records;
    }

    @Override
    public OrdersDesk orders() {
        return orders;
    }

    @Override
    public DecisionsDesk decisions() {
        return decisions;
    }

    @Override
    public void passDays(int days) {
        plugin.clock().advance(Duration.ofDays(days));
    }
}

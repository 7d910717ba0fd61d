package org.prepaidsupport.host.plugin;

import com.atlassian.plugin.web.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The small things plugins put into pages: items, sections, panels, tabs; in the order of their weights. */
public final class Fragments {

    /** One of them with the plugin it belongs to. */
    public record Fragment(Plugin plugin, Descriptor.Entry entry, List<Rule> rules) {

        public String key() {
            return plugin.key() + ":" + entry.required("key");
        }

        /** Shown if every condition says so. */
        public boolean isShown(Map<String, Object> context) {
            return plugin.call(() -> rules.stream().allMatch(rule -> rule.holds(context)));
        }
    }

    /** A condition, or several of which all or any must hold. */
    public interface Rule {
        boolean holds(Map<String, Object> context);
    }

    private final List<Fragment> fragments = new ArrayList<>();

    void add(Plugin plugin) {
        for (String type : List.of("web-section", "web-item", "web-panel", "issue-tabpanel", "web-resource")) {
            for (Descriptor.Entry entry : plugin.descriptor().modules(type)) {
                fragments.add(new Fragment(plugin, entry, rules(plugin, entry)));
            }
        }
    }

    public List<Fragment> of(String type) {
        return fragments.stream()
                .filter(each -> each.entry().name().equals(type))
                .sorted(Comparator.comparingInt(each -> each.entry().weight()))
                .toList();
    }

    /** Those of a type whose attribute says where they belong. */
    public List<Fragment> at(String type, String attribute, String place) {
        return of(type).stream()
                .filter(each -> each.entry().attribute(attribute).orElse("").equals(place))
                .toList();
    }

    private static List<Rule> rules(Plugin plugin, Descriptor.Entry parent) {
        List<Rule> rules = new ArrayList<>();
        for (Descriptor.Entry each : parent.children("condition", "conditions")) {
            rules.add(each.name().equals("condition") ? single(plugin, each) : several(plugin, each));
        }
        return rules;
    }

    private static Rule several(Plugin plugin, Descriptor.Entry entry) {
        List<Rule> rules = rules(plugin, entry);
        boolean any = entry.attribute("type").orElse("AND").equalsIgnoreCase("OR");
        return context -> any
                ? rules.stream().anyMatch(rule -> rule.holds(context))
                : rules.stream().allMatch(rule -> rule.holds(context));
    }

    private static Rule single(Plugin plugin, Descriptor.Entry entry) {
        Object made = plugin.call(() -> plugin.make(entry.required("class")));
        if (!(made instanceof Condition condition)) {
            throw new PluginRefused(made.getClass().getName() + " is no condition");
        }
        condition.init(entry.parameters());
        boolean inverted = entry.attribute("invert").orElse("false").equals("true");
        return context -> condition.shouldDisplay(context) != inverted;
    }
}

package org.prepaidsupport.adapter.web;

import java.util.List;

/**
 * What every page has around its content.
 *
 * @param trail breadcrumbs above the title
 * @param section section of Jira's administration the page belongs to; empty for pages outside of it
 * @param tab item of that section
 * @param guided whether the reader may read the guide that explains the page
 */
public record Frame(
        String title,
        List<Link> trail,
        List<Lozenge> lozenges,
        List<Action> actions,
        String section,
        String tab,
        boolean guided)
        implements View {

    public Frame {
        trail = List.copyOf(trail);
        lozenges = List.copyOf(lozenges);
        actions = List.copyOf(actions);
    }

    public static Frame of(String title) {
        return new Frame(title, List.of(), List.of(), List.of(), "", "", true);
    }

    public Frame under(Link... parents) {
        return new Frame(title, List.of(parents), lozenges, actions, section, tab, guided);
    }

    public Frame marked(List<Lozenge> states) {
        return new Frame(title, trail, states, actions, section, tab, guided);
    }

    public Frame offering(List<Action> offered) {
        return new Frame(title, trail, lozenges, offered, section, tab, guided);
    }

    /** A page of the administration. */
    public Frame administration(String item) {
        return new Frame(title, trail, lozenges, actions, "admin_plugins_menu/prepaid-administration", item, guided);
    }

    /** Leads to no guide unless the reader may read it. */
    public Frame guidedIf(boolean reads) {
        return new Frame(title, trail, lozenges, actions, section, tab, reads);
    }

    public boolean isAdministration() {
        return !section.isEmpty();
    }

    public boolean hasTrail() {
        return !trail.isEmpty();
    }

    public boolean hasMore() {
        return actions.stream().anyMatch(each -> each.place().equals("more"));
    }
}

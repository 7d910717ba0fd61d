package org.prepaidsupport.application.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.application.jira.IssuePermissions;
import org.prepaidsupport.application.settings.KnownSettings;
import org.prepaidsupport.application.settings.SettingsStore;
import org.prepaidsupport.application.team.TeamStore;
import org.prepaidsupport.domain.settings.Settings;
import org.springframework.stereotype.Component;

/**
 * Who is shown our items in the top bar. Jira draws it on every page of its own, so a node keeps what decides about it,
 * and asks the database again only after somebody changed that. The pages behind the items ask for themselves.
 */
@Component
public class TopBar {

    /** As a node may have missed that something was changed. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final TopBarMark mark;
    private final SettingsStore settings;
    private final TeamStore teams;
    private final CurrentUser currentUser;
    private final Roles roles;
    private final IssuePermissions permissions;
    private final Clock clock;
    private volatile Optional<Kept> kept = Optional.empty();

    private record Kept(long mark, Instant readAt, Settings settings, List<Long> teamProjects)
            implements KnownSettings {

        @Override
        public Settings get() {
            return settings;
        }
    }

    TopBar(
            TopBarMark mark,
            SettingsStore settings,
            TeamStore teams,
            CurrentUser currentUser,
            Roles roles,
            IssuePermissions permissions,
            Clock clock) {
        this.mark = mark;
        this.settings = settings;
        this.teams = teams;
        this.currentUser = currentUser;
        this.roles = roles;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** To be called when new settings, or another team, are committed. */
    public void change() {
        mark.change();
    }

    /** Whether any page of ours is for the reader: billing staff, viewers, and agents of a helpdesk team. */
    public boolean isForAgents() {
        Kept now = now();
        return access(now).isBillingViewer() || now.teamProjects().stream().anyMatch(permissions::mayWorkInProject);
    }

    public boolean isForViewers() {
        return access(now()).isBillingViewer();
    }

    public boolean isForBilling() {
        return access(now()).isBilling();
    }

    /** Whether units are offered at all, and to the reader. */
    public boolean hasUnits() {
        Kept now = now();
        return now.settings().unitsOfMeasure() && access(now).isBillingViewer();
    }

    private Access access(Kept known) {
        return new Access(currentUser, roles, known);
    }

    /** The mark is looked at first: what is changed while this reads makes the next look read again. */
    private Kept now() {
        long current = mark.current();
        Instant instant = clock.instant();
        return kept.filter(each ->
                        each.mark() == current && each.readAt().plus(LONGEST).isAfter(instant))
                .orElseGet(() -> {
                    Kept read = new Kept(current, instant, settings.get(), teams.projects());
                    kept = Optional.of(read);
                    return read;
                });
    }
}

package org.prepaidsupport.application.access;

import java.util.List;
import java.util.Optional;
import org.prepaidsupport.application.settings.KnownSettings;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.Message;
import org.prepaidsupport.domain.settings.Settings;
import org.springframework.stereotype.Component;

/**
 * The one place that answers whether the current user may do something, for REST, pages and panels alike. Fails
 * closed: who is nobody of ours may nothing.
 */
@Component
public class Access {

    private final CurrentUser currentUser;
    private final Roles roles;
    private final KnownSettings settings;

    public Access(CurrentUser currentUser, Roles roles, KnownSettings settings) {
        this.currentUser = currentUser;
        this.roles = roles;
        this.settings = settings;
    }

    /** The same, answered for somebody else. */
    public Access of(String userKey) {
        return new Access(() -> Optional.of(userKey), roles, settings);
    }

    public boolean isAdministrator() {
        return administrator().held();
    }

    /** Billing staff, and administrators, who may all that billing may. */
    public boolean isBilling() {
        return billing().held();
    }

    /** People who may read what billing works with. */
    public boolean isBillingViewer() {
        return viewer().held();
    }

    public Standing administrator() {
        boolean held = currentUser.key().filter(roles::isAdministrator).isPresent();
        return standing(Role.ADMINISTRATOR, held, "prepaid.access.administrator");
    }

    public Standing billing() {
        Standing administrator = administrator();
        return administrator.held()
                ? as(Role.BILLING, administrator)
                : inGroup(Role.BILLING, settings.get().billingGroups());
    }

    public Standing viewer() {
        Standing administrator = administrator();
        if (administrator.held()) {
            return as(Role.VIEWER, administrator);
        }
        Settings current = settings.get();
        Standing billing = inGroup(Role.BILLING, current.billingGroups());
        return billing.held() ? as(Role.VIEWER, billing) : inGroup(Role.VIEWER, current.billingViewerGroups());
    }

    /** Who has a role has those below it, for the same reason. */
    private static Standing as(Role role, Standing above) {
        return new Standing(role, true, above.reason());
    }

    private Standing inGroup(Role role, List<String> groups) {
        return groups.stream()
                .filter(group -> isIn(List.of(group)))
                .findFirst()
                .map(group -> standing(role, true, "prepaid.access.group", group))
                .orElseGet(() -> standing(role, false, "prepaid.access.group", String.join(", ", groups)));
    }

    /** The reason for not having it has the same key with {@code .not} at its end. */
    private static Standing standing(Role role, boolean held, String key, Object... arguments) {
        return new Standing(role, held, Message.of(held ? key : key + ".not", arguments));
    }

    public void requireAdministrator() {
        require(isAdministrator());
    }

    public void requireBilling() {
        require(isBilling());
    }

    public void requireBillingViewer() {
        require(isBillingViewer());
    }

    private boolean isIn(List<String> groups) {
        return currentUser.key().filter(key -> roles.isInAnyGroup(key, groups)).isPresent();
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }
}

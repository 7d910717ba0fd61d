package org.prepaidsupport.application.access;

import java.util.List;
import org.prepaidsupport.application.settings.SettingsStore;
import org.prepaidsupport.domain.Forbidden;
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
    private final SettingsStore settings;

    public Access(CurrentUser currentUser, Roles roles, SettingsStore settings) {
        this.currentUser = currentUser;
        this.roles = roles;
        this.settings = settings;
    }

    public boolean isAdministrator() {
        return currentUser.key().filter(roles::isAdministrator).isPresent();
    }

    /** Billing staff, and administrators, who may all that billing may. */
    public boolean isBilling() {
        return isAdministrator() || isIn(settings.get().billingGroups());
    }

    /** People who may read what billing works with. */
    public boolean isBillingViewer() {
        Settings current = settings.get();
        return isAdministrator() || isIn(current.billingGroups()) || isIn(current.billingViewerGroups());
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

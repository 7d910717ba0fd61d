package org.prepaidsupport.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.fakes.Entered.input;
import static org.prepaidsupport.fakes.FakeJira.ADMIN;
import static org.prepaidsupport.fakes.FakeJira.ANNA;
import static org.prepaidsupport.fakes.FakeJira.BOB;
import static org.prepaidsupport.fakes.FakeJira.CARL;
import static org.prepaidsupport.fakes.FakeJira.VERA;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.settings.SettingsService;
import org.prepaidsupport.application.team.Teams;
import org.prepaidsupport.fakes.FakeTopBarMark;
import org.prepaidsupport.fakes.Node;

class TopBarTest extends DeskTest {

    private TopBar topBar;

    @Override
    protected void prepare() {
        topBar = desk.get(TopBar.class);
    }

    @Test
    void eachRoleIsShownItsOwn() {
        assertThat(shown(ADMIN)).isEqualTo("agents viewers billing");
        assertThat(shown(BOB)).isEqualTo("agents viewers billing");
        assertThat(shown(VERA)).isEqualTo("agents viewers");
        assertThat(shown(ANNA)).isEqualTo("agents");
        desk.jira.deny(CARL, "work", desk.help);
        assertThat(shown(CARL)).isEmpty();
    }

    @Test
    void nobodyIsShownAnything() {
        desk.jira.logout();
        assertThat(shown()).isEmpty();
    }

    @Test
    void newSettingsCountAtOnce() {
        assertThat(shown(VERA)).isEqualTo("agents viewers");
        saveSettings();
        assertThat(shown(VERA)).isEqualTo("agents viewers billing units");
    }

    @Test
    void withItsOnlyTeamGoneNobodyIsAgent() {
        assertThat(shown(ANNA)).isEqualTo("agents");
        desk.jira.login(ADMIN);
        desk.get(Teams.class).delete(desk.team.id());
        assertThat(shown(ANNA)).isEmpty();
    }

    @Test
    void noDatabaseIsAskedUntilSomethingIsChanged() {
        shown(ANNA);
        assertThat(desk.plugin.database().statementsOf(() -> List.of(ADMIN, BOB, VERA, ANNA, CARL)
                        .forEach(this::shown)))
                .isEmpty();
        saveSettings();
        assertThat(desk.plugin.database().statementsOf(() -> shown(ANNA))).hasSize(2);
    }

    @Test
    void aNodeThatHearsNothingOfAChangeReadsItWithinAnHour() {
        try (Node other = desk.plugin.otherNode()) {
            TopBar elsewhere = other.get(TopBar.class);
            desk.jira.login(VERA);
            assertThat(elsewhere.isForBilling()).isFalse();
            saveSettings();
            desk.jira.login(VERA);
            desk.plugin.clock().advance(Duration.ofMinutes(59));
            assertThat(elsewhere.isForBilling()).isFalse();
            desk.plugin.clock().advance(Duration.ofMinutes(1));
            assertThat(elsewhere.isForBilling()).isTrue();
        }
    }

    @Test
    void aNodeThatHearsOfAChangeReadsItAtOnce() {
        try (Node other = desk.plugin.otherNode()) {
            TopBar elsewhere = other.get(TopBar.class);
            desk.jira.login(VERA);
            assertThat(elsewhere.isForBilling()).isFalse();
            saveSettings();
            other.get(FakeTopBarMark.class).change();
            desk.jira.login(VERA);
            assertThat(elsewhere.isForBilling()).isTrue();
        }
    }

    /** Viewers become billing staff, and units are offered. */
    private void saveSettings() {
        desk.jira.login(ADMIN);
        desk.get(SettingsService.class)
                .update(input("version", 0, "unitsOfMeasure", true, "billingGroups", List.of("prepaid-viewers")));
    }

    private String shown(String reader) {
        desk.jira.login(reader);
        return shown();
    }

    private String shown() {
        return ((topBar.isForAgents() ? "agents " : "")
                        + (topBar.isForViewers() ? "viewers " : "")
                        + (topBar.isForBilling() ? "billing " : "")
                        + (topBar.hasUnits() ? "units" : ""))
                .strip();
    }
}

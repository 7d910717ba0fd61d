package org.prepaidsupport.adapter.store.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.adapter.store.RecordStoreContract;
import org.prepaidsupport.application.AlreadyTaken;
import org.prepaidsupport.application.team.TeamStore;
import org.prepaidsupport.domain.team.AtZero;
import org.prepaidsupport.domain.team.AutoAssign;
import org.prepaidsupport.domain.team.HelpdeskTeam;

class TeamStoreTest extends RecordStoreContract<HelpdeskTeam> {

    private static final long SER = 10_000;
    private static final long WEB = 10_001;

    @Override
    protected TeamStore store() {
        return store(TeamStore.class);
    }

    @Override
    protected HelpdeskTeam named(String name) {
        return team(0, name, 0);
    }

    @Override
    protected HelpdeskTeam changed(HelpdeskTeam team, String name) {
        return new HelpdeskTeam(
                team.id(),
                name,
                List.of(WEB, SER),
                true,
                30_000L,
                true,
                AutoAssign.ASSIGN,
                true,
                AtZero.REFUSE,
                team.version());
    }

    @Override
    protected long id(HelpdeskTeam team) {
        return team.id();
    }

    @Override
    protected String name(HelpdeskTeam team) {
        return team.name();
    }

    @Override
    protected int version(HelpdeskTeam team) {
        return team.version();
    }

    @Test
    void isFoundByItsProjects() {
        HelpdeskTeam support = add(team(0, "Support", 0, SER, WEB));
        assertThat(store().byProject(SER)).contains(support);
        assertThat(store().byProject(WEB)).contains(support);
        assertThat(store().byProject(99_999)).isEmpty();
        assertThat(store().projects()).containsExactlyInAnyOrder(SER, WEB);
    }

    @Test
    void aProjectThatWasTakenOffIsFreeForAnotherTeam() {
        HelpdeskTeam support = add(team(0, "Support", 0, SER, WEB));
        stored(() -> store().save(team(support.id(), "Support", 1, SER)));
        assertThat(store().byProject(WEB)).isEmpty();
        HelpdeskTeam web = add(team(0, "Web", 0, WEB));
        assertThat(store().byProject(WEB)).contains(web);
    }

    @Test
    void aDeletedTeamSetsItsProjectsFree() {
        HelpdeskTeam support = add(team(0, "Support", 0, SER));
        changed(() -> store().delete(support.id()));
        assertThat(store().byProject(SER)).isEmpty();
        assertThat(store().byProject(SER)).isEqualTo(store().byId(support.id()));
    }

    @Test
    void aProjectHasOneTeamAtTheMost() {
        HelpdeskTeam support = add(team(0, "Support", 0, SER));
        assertThatThrownBy(() -> add(team(0, "Web", 0, WEB, SER))).isInstanceOf(AlreadyTaken.class);
        assertThat(store().byProject(SER)).contains(support);
        assertThat(store().byProject(WEB))
                .as("nothing of the refused team remains")
                .isEmpty();
    }

    private static HelpdeskTeam team(long id, String name, int version, Long... projects) {
        return new HelpdeskTeam(
                id, name, List.of(projects), false, null, false, AutoAssign.SUGGEST, false, AtZero.SAY, version);
    }
}

package org.prepaidsupport.adapter.web.submit;

import java.util.ArrayList;
import java.util.List;
import org.prepaidsupport.application.delivery.Integrity;
import org.prepaidsupport.application.settings.SettingsService;
import org.prepaidsupport.application.team.Teams;
import org.prepaidsupport.domain.team.HelpdeskTeam;
import org.springframework.stereotype.Component;

/** What pages of the administration do. */
@Component
class AdministrationCalls {

    private final Teams teams;
    private final SettingsService settings;
    private final Integrity integrity;

    AdministrationCalls(Teams teams, SettingsService settings, Integrity integrity) {
        this.teams = teams;
        this.settings = settings;
        this.integrity = integrity;
    }

    List<Call> calls() {
        List<Call> calls = new ArrayList<>(RecordCalls.of("/teams", teams, HelpdeskTeam::id));
        calls.add(Call.of("PUT", "/settings", (ids, input) -> settings.update(input)));
        calls.add(Call.of("POST", "/integrity", (ids, input) -> integrity.start(input)));
        return calls;
    }
}

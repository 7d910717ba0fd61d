package org.prepaidsupport.host.reliability;

import static org.prepaidsupport.host.testing.TestHost.API;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.prepaidsupport.host.testing.Answer;
import org.prepaidsupport.host.testing.Caller;

/** Moves tickets to other projects, and switches a team off and on. */
final class MovingClient extends Client {

    private final Caller here;

    MovingClient(String name, Setting setting, long seed, int operations) {
        super(name, setting, seed, operations);
        this.here = administrator();
    }

    @Override
    void operate() {
        if (percent(85)) {
            Place ticket = any(site().moving());
            long project = any(site().projectIds());
            timed("move", () -> here.submit("/secure/MoveIssue.jspa", "id=" + ticket.id() + "&pid=" + project))
                    .expect(302);
        } else {
            boolean on = percent(60);
            switchTeam(on, on && percent(70));
        }
    }

    /** Both switches; of two who save one version, the contract refuses the second, who then reads again. */
    private void switchTeam(boolean records, boolean reinvoices) {
        while (true) {
            ObjectNode team = (ObjectNode)
                    here.get(API + "/teams/" + site().team()).expect(200).body();
            team.put("timesheetOnTicket", records).put("timeReinvoicing", reinvoices);
            Answer answer = timed("switch a team", () -> here.put(API + "/teams/" + site().team(), team));
            if (expectOneOf(answer, 200, 409).status() == 200) {
                return;
            }
        }
    }
}

package org.prepaidsupport.model;

import java.util.List;

/** Customers and helpdesk teams. */
public interface RecordsDesk {

    Answer customer(String customer, List<String> members);

    Answer changeMembers(String customer, List<String> members);

    Answer team(String team, TeamFields fields);

    Answer changeTeam(String team, TeamFields fields);

    Answer deleteTeam(String team);
}

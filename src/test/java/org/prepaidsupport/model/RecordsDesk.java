package org.prepaidsupport.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Customers and helpdesk teams. */
public interface RecordsDesk {

    Answer customer(String customer, List<String> members);

    Answer changeMembers(String customer, List<String> members);

    Answer team(String team, TeamFields fields);

    /** @param from day that a change of the switches holds from; empty: all time */
    Answer changeTeam(String team, TeamFields fields, Optional<LocalDate> from);

    Answer deleteTeam(String team);
}

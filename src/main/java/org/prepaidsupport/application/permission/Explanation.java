package org.prepaidsupport.application.permission;

import java.util.List;
import org.prepaidsupport.application.access.Standing;

/**
 * What somebody may do, and why.
 *
 * @param userName how the user is called now
 * @param record as it is called: an issue or project key, or the number of an order; empty: none was asked for
 * @param rights to the record; empty where none was asked for
 */
public record Explanation(String userName, List<Standing> standings, String record, List<Right> rights) {

    public Explanation {
        standings = List.copyOf(standings);
        rights = List.copyOf(rights);
    }
}

package org.prepaidsupport.adapter.web.admin;

import java.util.List;
import org.prepaidsupport.adapter.web.View;

/**
 * Who may what.
 *
 * @param address of the page
 * @param user as entered
 * @param record as entered
 * @param problems what was entered that there is not
 * @param answers tables about the user and the record; empty where nobody was asked for
 * @param tables of what everybody may
 */
public record PermissionsView(
        String address, String user, String record, List<String> problems, List<Table> answers, List<Table> tables)
        implements View {

    public PermissionsView {
        problems = List.copyOf(problems);
        answers = List.copyOf(answers);
        tables = List.copyOf(tables);
    }
}

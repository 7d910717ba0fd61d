package org.prepaidsupport.adapter.web.project;

import java.util.List;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.View;

/**
 * What holds for a project.
 *
 * @param team whether it has one
 * @param rows nothing where it has no team
 * @param ways what the reader can do from here
 */
public record ProjectSettingsView(boolean team, List<SettingRow> rows, List<Link> ways) implements View {

    public ProjectSettingsView {
        rows = List.copyOf(rows);
        ways = List.copyOf(ways);
    }
}

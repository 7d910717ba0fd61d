package org.prepaidsupport.adapter.web.admin;

import java.util.List;
import org.prepaidsupport.adapter.web.View;

/**
 * The diagnostics page.
 *
 * @param busy whether something is under way, so that the page keeps looking
 */
public record DiagnosticsView(boolean busy, List<Block> blocks) implements View {

    public DiagnosticsView {
        blocks = List.copyOf(blocks);
    }
}

package org.prepaidsupport.adapter.web.help;

import java.util.List;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.View;

/** A page of help, with the ways to the others. */
public record HelpView(List<HelpBlock> blocks, List<Link> others) implements View {

    public HelpView {
        blocks = List.copyOf(blocks);
        others = List.copyOf(others);
    }
}

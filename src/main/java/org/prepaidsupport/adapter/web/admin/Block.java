package org.prepaidsupport.adapter.web.admin;

import java.util.List;
import org.prepaidsupport.adapter.web.Fact;
import org.prepaidsupport.adapter.web.Lozenge;
import org.prepaidsupport.adapter.web.View;

/**
 * One matter of the diagnostics page.
 *
 * @param id of the element
 * @param lozenges how it is, beside the title
 * @param sentences one paragraph each
 */
public record Block(
        String id,
        String title,
        List<Lozenge> lozenges,
        List<String> sentences,
        List<Fact> facts,
        List<Progress> progress,
        List<Table> tables)
        implements View {

    public Block {
        lozenges = List.copyOf(lozenges);
        sentences = List.copyOf(sentences);
        facts = List.copyOf(facts);
        progress = List.copyOf(progress);
        tables = List.copyOf(tables);
    }

    public boolean hasFacts() {
        return !facts.isEmpty();
    }

    static Block of(String id, String title, Lozenge state, String... sentences) {
        return new Block(id, title, List.of(state), List.of(sentences), List.of(), List.of(), List.of());
    }

    Block with(Table... more) {
        return new Block(id, title, lozenges, sentences, facts, progress, List.of(more));
    }

    Block goingOn(List<Progress> bars) {
        return new Block(id, title, lozenges, sentences, facts, bars, tables);
    }

    Block telling(List<Fact> figures) {
        return new Block(id, title, lozenges, sentences, figures, progress, tables);
    }
}

package org.prepaidsupport.adapter.web.submit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.delivery.MovedTime;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.team.Teams;
import org.springframework.stereotype.Component;

/** Tells what time saving a team would move. */
@Component
class MovedTimeTexts {

    private final Teams teams;
    private final Texts texts;

    MovedTimeTexts(Teams teams, Texts texts) {
        this.teams = teams;
        this.texts = texts;
    }

    /**
     * @param url of the team in the REST API
     * @return a sentence for each way that time would go; empty: none would move
     */
    List<String> of(String url, Input input) {
        long id = Long.parseLong(url.substring(url.lastIndexOf('/') + 1));
        MovedTime.Preview preview = teams.preview(id, input);
        List<String> sentences =
                new ArrayList<>(preview.moves().stream().map(this::sentence).toList());
        if (!preview.complete()) {
            sentences.add(texts.text("prepaid.panel.move.more"));
        }
        return sentences;
    }

    private String sentence(MovedTime.Move move) {
        return texts.text("prepaid.panel.move", Formats.duration(move.seconds()), name(move.from()), name(move.to()));
    }

    private String name(Optional<LineFacts> line) {
        return line.map(LineFacts::name).orElseGet(() -> texts.text("prepaid.panel.move.nowhere"));
    }
}

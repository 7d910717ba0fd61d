package org.prepaidsupport.adapter.web.submit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.delivery.LineAssignments;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.delivery.MovedTime;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.team.Teams;
import org.springframework.stereotype.Component;

/** Tells what time saving a team, or the order line of a task or a project, would move. */
@Component
class MovedTimeTexts {

    private final Teams teams;
    private final LineAssignments assignments;
    private final Texts texts;

    MovedTimeTexts(Teams teams, LineAssignments assignments, Texts texts) {
        this.teams = teams;
        this.assignments = assignments;
        this.texts = texts;
    }

    /**
     * @param url of what is saved, in the REST API
     * @return a sentence for each way that time would go; empty: none would move
     */
    List<String> of(String url, Input input) {
        MovedTime.Preview preview = preview(url, input);
        List<String> sentences =
                new ArrayList<>(preview.moves().stream().map(this::sentence).toList());
        if (!preview.complete()) {
            sentences.add(texts.text("prepaid.panel.move.more"));
        }
        return sentences;
    }

    private MovedTime.Preview preview(String url, Input input) {
        int name = url.lastIndexOf('/') + 1;
        String named = Address.decode(url.substring(name));
        return switch (url.substring(0, name)) {
            case "/teams/" -> teams.preview(Long.parseLong(named), input);
            case "/tasks/" -> assignments.previewTask(named, input);
            case "/projects/" -> assignments.previewProject(named, input);
            default -> throw new IllegalStateException("nothing tells what " + url + " would move");
        };
    }

    private String sentence(MovedTime.Move move) {
        return texts.text("prepaid.panel.move", Formats.duration(move.seconds()), name(move.from()), name(move.to()));
    }

    private String name(Optional<LineFacts> line) {
        return line.map(LineFacts::name).orElseGet(() -> texts.text("prepaid.panel.move.nowhere"));
    }
}

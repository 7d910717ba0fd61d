package org.prepaidsupport.adapter.rest;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.delivery.MovedTime;
import org.prepaidsupport.application.delivery.OpenRecount;

/** What moves, or would. */
final class MoveJson {

    /**
     * @param from name of the order line; null: none
     * @param to name of the order line; null: none
     */
    record Move(@Nullable String from, @Nullable String to, long seconds, int worklogs) {}

    record Preview(List<Move> moves, boolean complete) {}

    record Recount(long id, int done, int total) {}

    private MoveJson() {}

    static Preview of(MovedTime.Preview preview) {
        return new Preview(preview.moves().stream().map(MoveJson::of).toList(), preview.complete());
    }

    static Move of(MovedTime.Move move) {
        return new Move(
                move.from().map(LineFacts::name).orElse(null),
                move.to().map(LineFacts::name).orElse(null),
                move.seconds(),
                move.worklogs());
    }

    /** null where all time stands where it belongs. */
    static @Nullable Recount of(Optional<OpenRecount> recount) {
        return recount.map(each -> new Recount(each.id(), each.done(), each.total()))
                .orElse(null);
    }
}

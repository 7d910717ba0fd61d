package org.prepaidsupport.domain.delivery;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.domain.Message;

/**
 * Where time counts and why.
 *
 * @param lineId order line; null: on none
 */
public record Attribution(@Nullable Long lineId, Rule rule, Message reason) {

    public Optional<Long> line() {
        return Optional.ofNullable(lineId);
    }
}

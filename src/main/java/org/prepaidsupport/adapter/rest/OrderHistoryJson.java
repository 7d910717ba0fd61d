package org.prepaidsupport.adapter.rest;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.domain.order.OrderChange;
import org.prepaidsupport.domain.order.OrderField;

/** One thing that was changed of an order, as JSON; what is empty is null. */
record OrderHistoryJson(
        OffsetDateTime at,
        @Nullable String user,
        OrderField field,
        @Nullable String line,
        @Nullable String before,
        @Nullable String after,
        @Nullable String delivered,
        @Nullable String invoiced) {

    static OrderHistoryJson of(OrderChange change) {
        return new OrderHistoryJson(
                change.at().atOffset(ZoneOffset.UTC),
                orNull(change.userKey()),
                change.field(),
                orNull(change.line()),
                orNull(change.before()),
                orNull(change.after()),
                orNull(change.delivered()),
                orNull(change.invoiced()));
    }

    private static @Nullable String orNull(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty()).orElse(null);
    }
}

package org.prepaidsupport.application.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds prepaid time that is not used up. */
@Component
class TimeLeft {

    private final OrderLines lines;
    private final DeliveredTime delivered;

    TimeLeft(OrderLines lines, DeliveredTime delivered) {
        this.lines = lines;
        this.delivered = delivered;
    }

    /** The customer's newest prepaid line with time left. */
    Optional<LineFacts> newestLine(long customerId) {
        return newestLine(customerId, LocalDate.MAX);
    }

    /** The same of orders that were confirmed by that day. */
    Optional<LineFacts> newestLine(long customerId, LocalDate day) {
        List<LineFacts> prepaid = lines.prepaidOf(customerId).stream()
                .filter(each -> !each.orderDate().isAfter(day))
                .toList();
        Map<Long, Long> used =
                delivered.secondsByLine(prepaid.stream().map(LineFacts::lineId).toList());
        return prepaid.stream()
                .filter(each -> each.unit().seconds(each.quantity()) > used.getOrDefault(each.lineId(), 0L))
                .findFirst();
    }
}

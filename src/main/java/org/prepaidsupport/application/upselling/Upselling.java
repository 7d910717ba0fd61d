package org.prepaidsupport.application.upselling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.application.AlreadyTaken;
import org.prepaidsupport.application.Locks;
import org.prepaidsupport.application.Page;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.delivery.CheckpointStore;
import org.prepaidsupport.application.delivery.CheckpointStore.Checkpoint;
import org.prepaidsupport.application.order.OrderHistory;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.OrderOverviews;
import org.prepaidsupport.application.order.OrderQuery;
import org.prepaidsupport.application.order.OrderStore;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.order.OrderState;
import org.prepaidsupport.domain.order.SalesOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds prepaid time that is used beyond a threshold, and tells once for each line, threshold and ordered quantity: in
 * the history of the order, and its owner by e-mail. Logging work waits for none of that.
 */
@Component
public class Upselling {

    /** Longer than any transaction that posts stays open, so that no posting is overlooked between two looks. */
    private static final Duration BACK = Duration.ofMinutes(15);

    private static final int AT_ONCE = 100;
    private static final Logger LOG = LoggerFactory.getLogger(Upselling.class);

    private final CheckpointStore postings;
    private final OrderStore orders;
    private final OrderOverviews overviews;
    private final OrderHistory history;
    private final UpsellLevels levels;
    private final UpsellNoticeStore notices;
    private final UpsellMails mails;
    private final Locks locks;
    private final Transactions transactions;
    private final Clock clock;

    Upselling(
            CheckpointStore postings,
            OrderStore orders,
            OrderOverviews overviews,
            OrderHistory history,
            UpsellLevels levels,
            UpsellNoticeStore notices,
            UpsellMails mails,
            Locks locks,
            Transactions transactions,
            Clock clock) {
        this.postings = postings;
        this.orders = orders;
        this.overviews = overviews;
        this.history = history;
        this.levels = levels;
        this.notices = notices;
        this.mails = mails;
        this.locks = locks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Looks at the lines that time was posted to lately. */
    public void look() {
        locks.ifFree("upselling", () -> {
            long last = postings.lastPosting();
            long beyond = postings.lastPostingBefore(clock.instant().minus(BACK));
            List<Long> lines = postings.added(beyond, last).stream()
                    .map(Checkpoint::lineId)
                    .toList();
            if (!lines.isEmpty()) {
                tell(orders.byLines(lines).values());
            }
            mails.send();
            return lines.size();
        });
    }

    /** Looks at all confirmed orders, also those whose quantities or thresholds were changed. */
    public void lookAtAll() {
        locks.waiting("upselling", () -> {
            int start = 0;
            Page<SalesOrder> page;
            do {
                page = orders.list(confirmed(start));
                tell(page.items());
                start += AT_ONCE;
            } while (start < page.total());
            mails.send();
            return start;
        });
    }

    private static OrderQuery confirmed(int start) {
        OrderQuery all = OrderQuery.all(new PageRequest(start, AT_ONCE));
        return all.inState(OrderState.CONFIRMED);
    }

    private void tell(Collection<SalesOrder> some) {
        List<OrderOverview> confirmed =
                overviews.of(some.stream().filter(SalesOrder::isConfirmed).toList());
        Map<OrderOverview, List<UpsellLevel>> found = new LinkedHashMap<>();
        confirmed.forEach(order -> {
            List<UpsellLevel> crossed = levels.of(order);
            if (!crossed.isEmpty()) {
                found.put(order, crossed);
            }
        });
        List<UpsellNotice> told = notices.ofLines(found.values().stream()
                .flatMap(List::stream)
                .map(each -> each.line().line().id())
                .toList());
        found.forEach((order, crossed) -> tell(order, crossed, told));
    }

    private void tell(OrderOverview order, List<UpsellLevel> crossed, List<UpsellNotice> told) {
        List<UpsellNotice> untold = new ArrayList<>();
        List<OrderHistory.Used> used = new ArrayList<>();
        for (UpsellLevel level : crossed) {
            List<UpsellNotice> ofLine = untold(order, level, told);
            untold.addAll(ofLine);
            ofLine.stream()
                    .filter(UpsellNotice::mailPending)
                    .forEach(each ->
                            used.add(new OrderHistory.Used(level.line().line().title(), each.percent())));
        }
        if (untold.isEmpty()) {
            return;
        }
        try {
            transactions.run(() -> {
                notices.add(untold);
                history.usedBeyond(order.order().id(), used);
            });
        } catch (AlreadyTaken byAnother) {
            LOG.debug("Another node has told of {}", order.order().number(), byAnother);
        }
    }

    /** Of several thresholds that are crossed at once only the highest is told, and none below one that was. */
    private List<UpsellNotice> untold(OrderOverview order, UpsellLevel level, List<UpsellNotice> told) {
        Instant now = clock.instant();
        Decimal highest = level.highest();
        List<UpsellNotice> all = level.crossed().stream()
                .map(percent -> new UpsellNotice(
                        0,
                        order.order().id(),
                        level.line().line().id(),
                        percent,
                        level.line().line().quantity(),
                        now,
                        percent.equals(highest)))
                .toList();
        Optional<UpsellNotice> known = all.stream()
                .filter(each -> each.percent().equals(highest))
                .filter(each -> told.stream().anyMatch(each::isSameAs))
                .findFirst();
        return known.isPresent()
                ? List.of()
                : all.stream()
                        .filter(each -> told.stream().noneMatch(each::isSameAs))
                        .toList();
    }
}

package org.prepaidsupport.adapter.store.upselling;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.Query;
import org.prepaidsupport.adapter.store.In;
import org.prepaidsupport.adapter.store.Inserts;
import org.prepaidsupport.application.upselling.UpsellNotice;
import org.prepaidsupport.application.upselling.UpsellNoticeStore;
import org.prepaidsupport.domain.Decimal;
import org.springframework.stereotype.Component;

@Component
class AoUpsellNoticeStore implements UpsellNoticeStore {

    private final ActiveObjects rows;

    AoUpsellNoticeStore(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public List<UpsellNotice> ofLines(Collection<Long> lineIds) {
        List<UpsellNotice> found = new ArrayList<>();
        In.parts(lineIds)
                .forEach(some -> found.addAll(
                        read(Query.select().where(In.list(UpsellNoticeRow.LINE_ID, some.size()), some.toArray()))));
        return found;
    }

    @Override
    public void add(Collection<UpsellNotice> notices) {
        Inserts.into(
                rows,
                UpsellNoticeRow.class,
                notices.stream().map(AoUpsellNoticeStore::columns).toList());
    }

    private static Map<String, Object> columns(UpsellNotice notice) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put(UpsellNoticeRow.CROSSING, notice.lineId() + ":" + notice.percent() + ":" + notice.ordered());
        columns.put(UpsellNoticeRow.ORDER_ID, notice.orderId());
        columns.put(UpsellNoticeRow.LINE_ID, notice.lineId());
        columns.put(UpsellNoticeRow.PERCENT_SCALED, notice.percent().scaled());
        columns.put(UpsellNoticeRow.ORDERED, notice.ordered().scaled());
        columns.put(UpsellNoticeRow.CROSSED_AT, notice.at().toEpochMilli());
        columns.put(UpsellNoticeRow.MAIL_PENDING, notice.mailPending());
        return columns;
    }

    @Override
    public List<UpsellNotice> mailPending() {
        return read(Query.select()
                .where(UpsellNoticeRow.MAIL_PENDING + " = ?", true)
                .order(UpsellNoticeRow.ID + " ASC"));
    }

    @Override
    public void mailed(UpsellNotice notice) {
        UpsellNoticeRow row = rows.get(UpsellNoticeRow.class, notice.id());
        if (row != null) {
            row.setMailPending(false);
            row.save();
        }
    }

    private List<UpsellNotice> read(Query query) {
        return Arrays.stream(rows.find(UpsellNoticeRow.class, query))
                .map(AoUpsellNoticeStore::notice)
                .toList();
    }

    private static UpsellNotice notice(UpsellNoticeRow row) {
        return new UpsellNotice(
                row.getID(),
                row.getOrderId(),
                row.getLineId(),
                Decimal.ofScaled(row.getPercentScaled()),
                Decimal.ofScaled(row.getOrdered()),
                Instant.ofEpochMilli(row.getCrossedAt()),
                row.isMailPending());
    }
}

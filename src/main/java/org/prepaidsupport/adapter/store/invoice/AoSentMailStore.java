package org.prepaidsupport.adapter.store.invoice;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.prepaidsupport.adapter.store.Row;
import org.prepaidsupport.application.document.SentMail;
import org.prepaidsupport.application.document.SentMailStore;
import org.springframework.stereotype.Component;

@Component
class AoSentMailStore implements SentMailStore {

    private final ActiveObjects rows;

    AoSentMailStore(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public void add(long invoiceId, SentMail mail) {
        rows.create(
                SentMailRow.class,
                new DBParam(SentMailRow.INVOICE_ID, invoiceId),
                new DBParam(SentMailRow.SENT_AT, mail.at().toEpochMilli()),
                new DBParam(SentMailRow.USER_KEY, mail.userKey()),
                new DBParam(SentMailRow.CONTENT, mail.what()));
    }

    @Override
    public List<SentMail> ofInvoice(long invoiceId) {
        Query query =
                Query.select().where(SentMailRow.INVOICE_ID + " = ?", invoiceId).order(Row.ID + " ASC");
        return Arrays.stream(rows.find(SentMailRow.class, query))
                .map(row -> new SentMail(
                        Instant.ofEpochMilli(row.getSentAt()),
                        Optional.ofNullable(row.getUserKey()).orElse(""),
                        Optional.ofNullable(row.getContent()).orElse("")))
                .toList();
    }
}

package org.prepaidsupport.adapter.store.invoice;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.prepaidsupport.adapter.store.Like;
import org.prepaidsupport.adapter.store.Row;
import org.prepaidsupport.adapter.store.order.LastNumberRow;
import org.prepaidsupport.domain.settings.NumberPattern;
import org.springframework.stereotype.Component;

/**
 * Counts documents by what stands before and behind their numbers, so by year and kind where the pattern says so. The
 * count is part of the transaction that posts: rolled back, it gives the number back. Two that draw at the same moment
 * get the same number, and the claim on it lets one of them through.
 */
@Component
class DocumentNumbers {

    private final ActiveObjects rows;

    DocumentNumbers(ActiveObjects rows) {
        this.rows = rows;
    }

    String draw(NumberPattern pattern, int year) {
        String series = ("documents:" + pattern.prefix(year) + "{}" + pattern.suffix(year)).toLowerCase(Locale.ROOT);
        LastNumberRow[] counted = rows.find(LastNumberRow.class, LastNumberRow.SERIES + " = ?", series);
        int next = (counted.length == 0 ? highest(pattern, year) : counted[0].getLastDrawn()) + 1;
        while (isTaken(pattern.write(year, next))) {
            next++;
        }
        if (counted.length == 0) {
            rows.create(
                    LastNumberRow.class,
                    new DBParam(LastNumberRow.SERIES, series),
                    new DBParam(LastNumberRow.LAST, next));
        } else {
            counted[0].setLastDrawn(next);
            counted[0].save();
        }
        return pattern.write(year, next);
    }

    /** Of a pattern whose numbers may have been drawn by another one before. */
    private int highest(NumberPattern pattern, int year) {
        Pattern own = Pattern.compile(
                Pattern.quote(pattern.prefix(year)) + "(\\d{1,9})" + Pattern.quote(pattern.suffix(year)));
        int[] highest = {0};
        rows.stream(
                InvoiceRow.class,
                Query.select(Row.ID + ", " + InvoiceRow.NUMBER)
                        .where(
                                Like.condition(InvoiceRow.NUMBER),
                                Like.literal(pattern.prefix(year)) + "%" + Like.literal(pattern.suffix(year))),
                row -> {
                    Matcher number = own.matcher(String.valueOf(row.getInvoiceNumber()));
                    if (number.matches()) {
                        highest[0] = Math.max(highest[0], Integer.parseInt(number.group(1)));
                    }
                });
        return highest[0];
    }

    /** Another pattern may have written the same text. */
    private boolean isTaken(String number) {
        return rows.count(InvoiceRow.class, Query.select().where(InvoiceRow.NUMBER + " = ?", number)) > 0;
    }
}

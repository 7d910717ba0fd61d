package org.prepaidsupport.adapter.web;

import org.prepaidsupport.application.Texts;
import org.springframework.stereotype.Component;

/** Draws balance bars. */
@Component
public class BalanceBars {

    private static final int WHOLE = 100;

    private final Texts texts;
    private final Formats formats;

    public BalanceBars(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    /** @param threshold percent of what was ordered; 0: none */
    public BalanceBar of(long ordered, long delivered, int threshold) {
        long within = Math.max(0, Math.min(ordered, delivered));
        long whole = Math.max(ordered, delivered);
        int over = delivered > ordered && whole > 0 ? percent(delivered - Math.max(0, ordered), whole) : 0;
        int used = over > 0 ? WHOLE - over : whole <= 0 ? 0 : percent(within, whole);
        return new BalanceBar(used, over, threshold, words(ordered, delivered), hint(ordered, delivered));
    }

    private static int percent(long part, long whole) {
        int percent = (int) (part * WHOLE / whole);
        // What little there is must be seen.
        return part > 0 ? Math.max(1, percent) : percent;
    }

    private String words(long ordered, long delivered) {
        String key = delivered > ordered ? "prepaid.balance.over" : "prepaid.balance.left";
        return texts.text(
                key,
                Formats.duration(delivered),
                Formats.duration(ordered),
                Formats.duration(Math.abs(ordered - delivered)));
    }

    private String hint(long ordered, long delivered) {
        return texts.text("prepaid.balance.hint", formats.hours(delivered), formats.hours(ordered));
    }
}

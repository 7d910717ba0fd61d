package org.prepaidsupport.adapter.web.document;

import java.util.List;
import org.prepaidsupport.adapter.web.Fact;
import org.prepaidsupport.adapter.web.View;

/**
 * A document for a customer, ready to be written.
 *
 * @param language for whoever reads the file aloud
 * @param mark written across each page; empty: nothing
 * @param sender lines of the company's address
 * @param footer about the company
 * @param buyer lines of the customer's address
 * @param discounts whether any line has one
 * @param payment sentences below the totals
 */
public record DocumentView(
        String language,
        String title,
        String mark,
        String company,
        List<String> sender,
        List<String> footer,
        List<String> buyer,
        List<Fact> facts,
        boolean discounts,
        List<ItemView> items,
        List<Fact> sums,
        String total,
        List<String> payment,
        List<TimeView> time)
        implements View {

    public DocumentView {
        sender = List.copyOf(sender);
        footer = List.copyOf(footer);
        buyer = List.copyOf(buyer);
        facts = List.copyOf(facts);
        items = List.copyOf(items);
        sums = List.copyOf(sums);
        payment = List.copyOf(payment);
        time = List.copyOf(time);
    }

    public boolean isMarked() {
        return !mark.isEmpty();
    }
}

package org.prepaidsupport.adapter.web.invoice;

import java.util.List;
import org.prepaidsupport.adapter.web.form.FormView;
import org.prepaidsupport.adapter.web.form.Sendable;
import org.prepaidsupport.adapter.web.list.Row;

/**
 * What can be billed, and what was just made of it.
 *
 * @param from first day of work that is billed; empty: all before
 * @param to last day; empty: all after
 * @param problem what is wrong with the period; empty: nothing
 * @param form all that is sent
 * @param outside that there is more to bill on other days; empty: there is not
 * @param made drafts as rows of a list
 * @param madeText how many there are; empty: none were made
 * @param more that there is more than is proposed; empty: there is not
 */
public record BillingRunView(
        String address,
        String from,
        String to,
        String problem,
        FormView form,
        List<ProposalView> proposals,
        String more,
        String outside,
        String madeText,
        List<Row> made)
        implements Sendable {

    static final String ORDERS = "orders";

    public BillingRunView {
        proposals = List.copyOf(proposals);
        made = List.copyOf(made);
    }

    /** Whether only work of some days is billed. */
    public boolean hasPeriod() {
        return !from.isEmpty() || !to.isEmpty();
    }

    @Override
    public List<FormView> forms() {
        return List.of(form);
    }

    @Override
    public BillingRunView with(FormView other) {
        List<String> chosen = other.field(ORDERS).held();
        return new BillingRunView(
                address,
                from,
                to,
                problem,
                other,
                proposals.stream()
                        .map(each -> each.chosenIf(chosen.contains(String.valueOf(each.order()))))
                        .toList(),
                more,
                outside,
                madeText,
                made);
    }
}

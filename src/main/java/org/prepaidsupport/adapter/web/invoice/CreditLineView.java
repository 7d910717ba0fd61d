package org.prepaidsupport.adapter.web.invoice;

import java.util.List;
import org.prepaidsupport.adapter.web.View;
import org.prepaidsupport.adapter.web.form.FormView;

/**
 * A line of an invoice of which something can be taken back.
 *
 * @param path what the names of its fields begin with
 * @param netPrice of one, after discount, as the API writes it
 * @param left quantity that is left, as the API writes it
 * @param amountLeft the price of what is left, with its currency
 * @param amount the same as the API writes it
 * @param quantity that is filled in
 * @param rebate amount that is filled in instead; empty: none
 * @param byWorklog whether worklogs are taken back rather than a quantity or an amount
 * @param worklogs that it bills; empty where it bills none
 */
public record CreditLineView(
        String path,
        long id,
        String description,
        String unit,
        String price,
        String netPrice,
        String left,
        String leftShown,
        String amountLeft,
        String amount,
        String quantity,
        String rebate,
        boolean byWorklog,
        List<CreditWorkView> worklogs)
        implements View {

    public CreditLineView {
        worklogs = List.copyOf(worklogs);
    }

    /** Whether single worklogs can be chosen. */
    public boolean hasWorklogs() {
        return worklogs.stream().anyMatch(CreditWorkView::left);
    }

    /** The same line as the form holds it. */
    CreditLineView with(FormView form) {
        List<String> chosen = form.field(path + CreditFields.WORKLOGS).held();
        return new CreditLineView(
                path,
                id,
                description,
                unit,
                price,
                netPrice,
                left,
                leftShown,
                amountLeft,
                amount,
                form.field(path + CreditFields.QUANTITY).value(),
                form.field(path + CreditFields.AMOUNT).value(),
                form.field(path + CreditFields.WAY).held().contains(CreditFields.BY_WORKLOG),
                worklogs.stream()
                        .map(each -> each.chosenIf(chosen.contains(String.valueOf(each.worklog()))))
                        .toList());
    }
}

package org.prepaidsupport.adapter.web.invoice;

import com.atlassian.annotations.security.LicensedOnly;
import java.time.Clock;
import java.time.LocalDate;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.PageRenderer;
import org.prepaidsupport.adapter.web.PageServlet;
import org.prepaidsupport.adapter.web.document.MailPages;
import org.prepaidsupport.domain.NotFound;

/** Pages below {@code /prepaid/invoices}. */
@LicensedOnly
public class InvoicesServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    private final transient InvoiceListPage list;
    private final transient InvoicePage invoice;
    private final transient MailPages mails;
    private final transient InvoiceFormPage form;
    private final transient CreditPage credit;
    private final transient BillingRunPage run;
    private final transient DownPaymentPage downPayment;
    private final transient PeriodPage period;
    private final transient Clock clock;

    public InvoicesServlet(
            PageRenderer renderer,
            InvoiceListPage list,
            InvoicePage invoice,
            MailPages mails,
            InvoiceFormPage form,
            CreditPage credit,
            BillingRunPage run,
            DownPaymentPage downPayment,
            PeriodPage period,
            Clock clock) {
        super(renderer);
        this.list = list;
        this.invoice = invoice;
        this.mails = mails;
        this.form = form;
        this.credit = credit;
        this.run = run;
        this.downPayment = downPayment;
        this.period = period;
        this.clock = clock;
    }

    @Override
    protected Page page(Address address) {
        if (address.goesOn()) {
            return list.page(address);
        }
        if (address.goesOn("run")) {
            return run.page(address);
        }
        if (address.goesOn("down-payment")) {
            return downPayment.page(address.query().whole("order").orElseThrow(NotFound::new));
        }
        if (address.goesOn("period")) {
            return period.page(address.query().whole("order").orElseThrow(NotFound::new), LocalDate.now(clock));
        }
        if (address.goesOn("#")) {
            return invoice.page(address.id(1));
        }
        if (address.goesOn("#", "edit")) {
            return form.page(address.id(1));
        }
        if (address.goesOn("#", "credit")) {
            return credit.credit(address.id(1), address.parameter("worklogs").equals("changed"));
        }
        if (address.goesOn("#", "correct")) {
            return credit.correct(address.id(1));
        }
        if (address.goesOn("#", "pay")) {
            return credit.pay(address.id(1), LocalDate.now(clock).toString());
        }
        if (address.goesOn("#", "mail")) {
            return mails.invoice(address.id(1));
        }
        throw new NotFound();
    }
}

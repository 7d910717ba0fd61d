package org.prepaidsupport.adapter.web.order;

import com.atlassian.annotations.security.LicensedOnly;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.PageRenderer;
import org.prepaidsupport.adapter.web.PageServlet;
import org.prepaidsupport.adapter.web.document.MailPages;
import org.prepaidsupport.domain.NotFound;

/** Pages below {@code /prepaid/orders}. */
@LicensedOnly
public class OrdersServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    private final transient OrderListPage list;
    private final transient OrderPage order;
    private final transient OrderFormPage form;
    private final transient DeliveredPage delivered;
    private final transient MailPages mails;

    public OrdersServlet(
            PageRenderer renderer,
            OrderListPage list,
            OrderPage order,
            OrderFormPage form,
            DeliveredPage delivered,
            MailPages mails) {
        super(renderer);
        this.list = list;
        this.order = order;
        this.form = form;
        this.delivered = delivered;
        this.mails = mails;
    }

    @Override
    protected Page page(Address address) {
        if (address.goesOn()) {
            return list.page(address);
        }
        if (address.goesOn("new")) {
            return form.create(address);
        }
        if (address.goesOn("#")) {
            return order.page(address.id(1));
        }
        if (address.goesOn("#", "edit")) {
            return form.edit(address);
        }
        if (address.goesOn("#", "mail")) {
            return mails.order(address.id(1));
        }
        if (address.goesOn("#", "delivered", "#")) {
            return delivered.page(address.id(1), address.id(3));
        }
        throw new NotFound();
    }
}

package org.prepaidsupport.application.upselling;

import java.util.List;
import java.util.Optional;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.jira.JiraUsers;
import org.prepaidsupport.application.mail.Mail;
import org.prepaidsupport.application.mail.OutgoingMail;
import org.prepaidsupport.application.mail.PageLinks;
import org.prepaidsupport.application.order.LineOverview;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.OrderOverviews;
import org.prepaidsupport.application.order.OrderStore;
import org.prepaidsupport.domain.WorkTime;
import org.springframework.stereotype.Component;

/**
 * Tells the owners of orders by e-mail, in the language of Jira. Who has no address, and nobody at all where an order
 * has no owner (Odoo: Y1), is not told; nor is anybody while no mail server is set up: what was crossed then is in the
 * order, and no mail about it comes later.
 */
@Component
class UpsellMails {

    private final UpsellNoticeStore notices;
    private final OrderStore orders;
    private final OrderOverviews overviews;
    private final OutgoingMail outgoing;
    private final JiraUsers users;
    private final PageLinks links;
    private final Texts texts;

    UpsellMails(
            UpsellNoticeStore notices,
            OrderStore orders,
            OrderOverviews overviews,
            OutgoingMail outgoing,
            JiraUsers users,
            PageLinks links,
            Texts texts) {
        this.notices = notices;
        this.orders = orders;
        this.overviews = overviews;
        this.outgoing = outgoing;
        this.users = users;
        this.links = links;
        this.texts = texts;
    }

    /** Queues what is to be told; after a crash also what was left by it. */
    void send() {
        for (UpsellNotice notice : notices.mailPending()) {
            Optional<OrderOverview> order = orders.byId(notice.orderId()).map(overviews::of);
            if (outgoing.configured()) {
                order.flatMap(each -> mail(each, notice)).ifPresent(outgoing::queue);
            }
            notices.mailed(notice);
        }
    }

    private Optional<Mail> mail(OrderOverview order, UpsellNotice notice) {
        List<LineOverview> lines = order.lines().stream()
                .filter(each -> each.line().id() == notice.lineId())
                .toList();
        return Optional.ofNullable(order.order().ownerKey())
                .flatMap(users::email)
                .filter(address -> !address.isBlank())
                .flatMap(address -> lines.stream().findFirst().map(line -> mail(order, line, notice, address)));
    }

    private Mail mail(OrderOverview order, LineOverview line, UpsellNotice notice, String address) {
        String number = order.order().number();
        String title = line.line().title();
        long left = line.progress().remainingSeconds().orElse(0L);
        String balance = texts.text(
                left < 0 ? "prepaid.upsell.mail.over" : "prepaid.upsell.mail.left", WorkTime.text(Math.abs(left)));
        return new Mail(
                address,
                texts.text("prepaid.upsell.mail.subject", number, title, notice.percent())
                        .replaceAll("\\p{Cntrl}", " "),
                String.join(
                        "\n",
                        texts.text(
                                "prepaid.upsell.mail.customer", order.customer().name()),
                        texts.text("prepaid.upsell.mail.order", number, title),
                        texts.text(
                                "prepaid.upsell.mail.used",
                                WorkTime.text(line.progress().deliveredSeconds()),
                                WorkTime.text(line.unit().seconds(line.line().quantity()))),
                        balance,
                        "",
                        links.order(order.order().id())));
    }
}

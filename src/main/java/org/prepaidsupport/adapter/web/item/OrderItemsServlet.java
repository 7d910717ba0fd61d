package org.prepaidsupport.adapter.web.item;

import com.atlassian.annotations.security.LicensedOnly;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.Frame;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Option;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.PageRenderer;
import org.prepaidsupport.adapter.web.PageServlet;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.form.Choices;
import org.prepaidsupport.adapter.web.form.Field;
import org.prepaidsupport.adapter.web.form.FormView;
import org.prepaidsupport.adapter.web.form.Section;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.delivery.LineAssignments;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.OrderQuery;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.order.OrderState;

/** Sets the order item of a project or a task: {@code /prepaid/order-items}. */
@LicensedOnly
public class OrderItemsServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    private final transient LineAssignments assignments;
    private final transient Orders orders;
    private final transient Access access;
    private final transient Choices choices;
    private final transient Texts texts;
    private final transient Paths paths;

    public OrderItemsServlet(
            PageRenderer renderer,
            LineAssignments assignments,
            Orders orders,
            Access access,
            Choices choices,
            Texts texts,
            Paths paths) {
        super(renderer);
        this.assignments = assignments;
        this.orders = orders;
        this.access = access;
        this.choices = choices;
        this.texts = texts;
        this.paths = paths;
    }

    @Override
    protected Page page(Address address) {
        access.requireBilling();
        if (!address.goesOn()) {
            throw new NotFound();
        }
        String task = address.parameter("task").strip();
        String project = address.parameter("project").strip();
        if (!task.isEmpty()) {
            return form(task, "/tasks/" + Address.encode(task), paths.issue(task), assignments.ofTask(task));
        }
        if (!project.isEmpty()) {
            return form(
                    project,
                    "/projects/" + Address.encode(project),
                    paths.page("order-items"),
                    assignments.ofProject(project));
        }
        return choose();
    }

    private Page choose() {
        return new Page(
                Frame.of(texts.text("prepaid.items")),
                "item/choose",
                new ChooseView(
                        paths.page("order-items"),
                        choices.orNone("prepaid.items.project.choose", choices.projects(List.of()))));
    }

    private Page form(String name, String url, String next, Optional<LineFacts> current) {
        Section section = new Section(
                "",
                List.of(
                        Field.choice("orderLine", texts.text("prepaid.panel.line"), lines(current))
                                .ids()
                                .helped(texts.text("prepaid.items.help")),
                        Field.date("applyFrom", texts.text("prepaid.panel.apply"), "")
                                .helped(texts.text("prepaid.items.apply.help"))));
        FormView form = new FormView(
                "PUT",
                url,
                "",
                List.of(section),
                texts.text("prepaid.action.save"),
                texts.text("prepaid.items.saved", name),
                next,
                next,
                "",
                "",
                true,
                false);
        Frame frame = Frame.of(texts.text("prepaid.items.of", name))
                .under(new Link(texts.text("prepaid.items"), paths.page("order-items")));
        return new Page(frame, "common/form", form);
    }

    private List<Option> lines(Optional<LineFacts> current) {
        List<Option> options = new ArrayList<>();
        long selected = current.map(LineFacts::lineId).orElse(0L);
        for (OrderOverview overview :
                orders.list(OrderQuery.all(PageRequest.CHOICES)).items()) {
            overview.lines().stream()
                    .filter(line -> line.unit().isTime())
                    .filter(line -> overview.order().state() == OrderState.CONFIRMED
                            || line.line().id() == selected)
                    .forEach(line -> options.add(new Option(
                            String.valueOf(line.line().id()),
                            overview.order().number() + " "
                                    + overview.customer().name() + " - "
                                    + line.line().title(),
                            line.line().id() == selected)));
        }
        return choices.orNone("prepaid.choose.none", options);
    }
}

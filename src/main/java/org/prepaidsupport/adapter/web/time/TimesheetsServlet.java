package org.prepaidsupport.adapter.web.time;

import com.atlassian.annotations.security.LicensedOnly;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.prepaidsupport.adapter.web.Action;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Frame;
import org.prepaidsupport.adapter.web.Option;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.PageRenderer;
import org.prepaidsupport.adapter.web.PageServlet;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.list.Filter;
import org.prepaidsupport.adapter.web.list.Lists;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.delivery.TimesheetEntry;
import org.prepaidsupport.application.delivery.TimesheetFilter;
import org.prepaidsupport.application.delivery.Timesheets;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.domain.NotFound;

/** Recorded time: {@code /prepaid/timesheets}. */
@LicensedOnly
public class TimesheetsServlet extends PageServlet {

    private static final long serialVersionUID = 1L;
    private static final Set<String> FILTERS =
            Set.of("from", "to", "customer", "order", "project", "author", "billable", "issue");

    private final transient Timesheets timesheets;
    private final transient TimesheetFilter filter;
    private final transient TimeFilters filters;
    private final transient TimeGroups groups;
    private final transient Access access;
    private final transient Lists lists;
    private final transient Formats formats;
    private final transient Texts texts;
    private final transient Paths paths;

    public TimesheetsServlet(
            PageRenderer renderer,
            Timesheets timesheets,
            TimesheetFilter filter,
            TimeFilters filters,
            TimeGroups groups,
            Access access,
            Lists lists,
            Formats formats,
            Texts texts,
            Paths paths) {
        super(renderer);
        this.timesheets = timesheets;
        this.filter = filter;
        this.filters = filters;
        this.groups = groups;
        this.access = access;
        this.lists = lists;
        this.formats = formats;
        this.texts = texts;
        this.paths = paths;
    }

    @Override
    protected Page page(Address address) {
        if (!address.goesOn()) {
            throw new NotFound();
        }
        List<TimesheetEntry> all = timesheets.all(filter.read(address.query()));
        TimeGrouping grouping = grouping(address);
        long total = all.stream().mapToLong(TimesheetEntry::seconds).sum();
        List<Filter> offered = new ArrayList<>(filters.of(address));
        offered.add(grouped(grouping));
        boolean uncovered = address.parameter("billable").equals("false");
        List<TimeGroup> shown = groups.of(all, grouping, address.rows(), uncovered);
        TimesheetsView view = new TimesheetsView(
                address.path(),
                address.parameter("from"),
                address.parameter("to"),
                address.parameter("author"),
                address.parameter("issue"),
                offered,
                !wanted(address).isEmpty(),
                shown,
                shown.stream().flatMap(group -> group.entries().stream()).anyMatch(TimeLine::chooses),
                access.isBilling(),
                Formats.duration(total),
                texts.text("prepaid.hours", formats.hours(total)),
                lists.pager(address, Timesheets.page(all, address.rows())));
        String title = texts.text(uncovered ? "prepaid.timesheets.uncovered" : "prepaid.timesheets");
        Frame frame = Frame.of(title).offering(List.of(export(address)));
        return new Page(frame, "time/timesheets", view);
    }

    private static TimeGrouping grouping(Address address) {
        return Arrays.stream(TimeGrouping.values())
                .filter(each -> Input.wire(each).equals(address.parameter("group")))
                .findFirst()
                .orElse(TimeGrouping.PROJECT);
    }

    private Filter grouped(TimeGrouping current) {
        List<Option> options = Arrays.stream(TimeGrouping.values())
                .map(each -> new Option(
                        Input.wire(each), texts.text("prepaid.timesheets.group." + Input.wire(each)), each == current))
                .toList();
        return new Filter("group", texts.text("prepaid.timesheets.group"), options);
    }

    private Action export(Address address) {
        String query = wanted(address).entrySet().stream()
                .map(each -> each.getKey() + "=" + Address.encode(each.getValue()) + "&")
                .collect(Collectors.joining());
        return Action.link(
                "prepaid-export",
                texts.text("prepaid.timesheets.export"),
                paths.rest("/timesheets?") + query + "format=csv");
    }

    private static Map<String, String> wanted(Address address) {
        Map<String, String> wanted = new TreeMap<>(address.parameters());
        wanted.keySet().retainAll(FILTERS);
        wanted.values().removeIf(String::isEmpty);
        return wanted;
    }
}

package org.prepaidsupport.application.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.prepaidsupport.application.customer.CustomerStore;
import org.prepaidsupport.application.jira.JiraProjects;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.product.ProductStore;
import org.prepaidsupport.application.settings.SettingsStore;
import org.prepaidsupport.application.unit.UnitStore;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.order.MadeProject;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.domain.product.CreateOnOrder;
import org.prepaidsupport.domain.product.Product;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.springframework.stereotype.Component;

/**
 * Which projects the lines of an order lack. Odoo (O13, O14): one for each template; lines without a template share one;
 * later lines take what is there.
 */
@Component
class ProjectDrafts {

    /**
     * @param lines indexes of the lines that it is made for; at least one
     * @param line index of the one that time on it counts on
     */
    record Draft(ProjectDraft project, List<Integer> lines, OptionalInt line) {}

    /**
     * @param shared projects that other lines of the order have already, by index of the line
     * @param missing to be made
     */
    record Needed(Map<Integer, MadeProject> shared, List<Draft> missing) {}

    private final ProductStore products;
    private final CustomerStore customers;
    private final UnitStore units;
    private final SettingsStore settings;
    private final JiraProjects jiraProjects;
    private final Projects projects;

    ProjectDrafts(
            ProductStore products,
            CustomerStore customers,
            UnitStore units,
            SettingsStore settings,
            JiraProjects jiraProjects,
            Projects projects) {
        this.products = products;
        this.customers = customers;
        this.units = units;
        this.settings = settings;
        this.jiraProjects = jiraProjects;
        this.projects = projects;
    }

    /**
     * @param actingUser who would make them
     * @throws InvalidInput naming the product where its template project is gone
     */
    Needed of(SalesOrder order, String actingUser) {
        Map<Integer, MadeProject> shared = new HashMap<>();
        Map<Optional<Long>, List<Integer>> lacking = new LinkedHashMap<>();
        Map<Optional<Long>, MadeProject> made = made(order);
        Map<Long, Product> sold = products(order);
        for (int index : makers(order, sold)) {
            OrderLine line = order.lines().get(index);
            Optional<Long> template = Optional.ofNullable(product(line, sold).templateProjectId());
            if (line.project() != null || !line.quantity().isPositive()) {
                continue;
            }
            if (made.containsKey(template)) {
                shared.put(index, Objects.requireNonNull(made.get(template)));
            } else {
                lacking.computeIfAbsent(template, any -> new ArrayList<>()).add(index);
            }
        }
        boolean only = makers(order, sold).size() == 1;
        List<Draft> missing = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        lacking.forEach((template, lines) -> missing.add(new Draft(
                draft(order, template, lines, sold, only, taken, actingUser), lines, defaultOf(order, lines, sold))));
        return new Needed(shared, missing);
    }

    /** By project that lines have already the index of the line that time on it counts on. */
    Map<Long, Integer> defaults(SalesOrder order) {
        Map<Long, Product> sold = products(order);
        Map<Long, List<Integer>> byProject = new LinkedHashMap<>();
        for (int index = 0; index < order.lines().size(); index++) {
            MadeProject project = order.lines().get(index).project();
            if (project != null) {
                byProject
                        .computeIfAbsent(project.id(), any -> new ArrayList<>())
                        .add(index);
            }
        }
        Map<Long, Integer> defaults = new LinkedHashMap<>();
        byProject.forEach(
                (project, lines) -> defaultOf(order, lines, sold).ifPresent(index -> defaults.put(project, index)));
        return defaults;
    }

    /** The first that has no task of its own, else the first of all; none where their units are not ones of time. */
    private OptionalInt defaultOf(SalesOrder order, List<Integer> lines, Map<Long, Product> sold) {
        List<Integer> inTime = lines.stream()
                .filter(index -> unit(order.lines().get(index)).isTime())
                .toList();
        OptionalInt taskless = inTime.stream()
                .filter(index -> product(order.lines().get(index), sold).createOnOrder() == CreateOnOrder.PROJECT)
                .mapToInt(Integer::intValue)
                .findFirst();
        return taskless.isPresent()
                ? taskless
                : inTime.stream().mapToInt(Integer::intValue).findFirst();
    }

    private Map<Long, Product> products(SalesOrder order) {
        return products.byIds(
                order.lines().stream().map(OrderLine::productId).distinct().toList());
    }

    private static Product product(OrderLine line, Map<Long, Product> sold) {
        return Optional.ofNullable(sold.get(line.productId())).orElseThrow(NotFound::new);
    }

    /** Indexes of lines whose product makes a project. */
    private static List<Integer> makers(SalesOrder order, Map<Long, Product> sold) {
        return IntStream.range(0, order.lines().size())
                .filter(index ->
                        product(order.lines().get(index), sold).createOnOrder().makesProject())
                .boxed()
                .toList();
    }

    /** By template, as far as they are still there. */
    private Map<Optional<Long>, MadeProject> made(SalesOrder order) {
        Map<Optional<Long>, MadeProject> made = new HashMap<>();
        for (OrderLine line : order.lines()) {
            MadeProject project = line.project();
            if (project != null && jiraProjects.byId(project.id()).isPresent()) {
                made.putIfAbsent(Optional.ofNullable(project.templateId()), project);
            }
        }
        return made;
    }

    private ProjectDraft draft(
            SalesOrder order,
            Optional<Long> template,
            List<Integer> lines,
            Map<Long, Product> sold,
            boolean only,
            Set<String> taken,
            String actingUser) {
        int first = lines.get(0);
        Product product = product(order.lines().get(first), sold);
        Optional<ProjectRef> after = template.map(id -> jiraProjects
                .byId(id)
                .orElseThrow(() -> InvalidInput.at(
                        order.path(first) + ".product",
                        "prepaid.order.refused.template.project.gone",
                        order.number(),
                        product.name())));
        String suffix = after.map(ProjectRef::name).orElse(only ? product.name() : "");
        String customer = customers.byId(order.customerId()).map(Customer::name).orElse("");
        return new ProjectDraft(
                key(order, customer, taken),
                name(order, suffix, taken),
                order.number() + ", " + customer,
                lines.stream()
                        .map(order.lines()::get)
                        .filter(line -> unit(line).isTime())
                        .mapToLong(line -> unit(line).seconds(line.quantity()))
                        .sum(),
                template.orElse(null),
                actingUser);
    }

    private UnitOfMeasure unit(OrderLine line) {
        return units.byId(line.unitId()).orElseThrow(NotFound::new);
    }

    private String key(SalesOrder order, String customer, Set<String> taken) {
        return settings.get()
                .projectKeys()
                .of(order.number(), customer, projects.longestKey())
                .filter(key -> !projects.isKeyTaken(key) && taken.add(key))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The number of the order is always in it, whatever has to be cut; Jira takes no name twice. Names are marked in
     * {@code taken} with a blank in front, which no key has.
     */
    private String name(SalesOrder order, String suffix, Set<String> taken) {
        int longest = projects.longestName();
        String tail = order.number() + (suffix.isEmpty() ? "" : " - " + suffix);
        String whole = order.reference().isEmpty() ? tail : cut(order.reference(), longest / 2) + " - " + tail;
        String name = cut(whole, longest);
        for (int next = 2; projects.isNameTaken(name) || !taken.add(" " + name); next++) {
            String mark = " (" + next + ")";
            name = cut(whole, longest - mark.length()) + mark;
        }
        return name;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest).strip();
    }
}

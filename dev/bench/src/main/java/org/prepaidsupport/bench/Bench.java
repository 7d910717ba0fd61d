package org.prepaidsupport.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.bench.cases.BulkCases;
import org.prepaidsupport.bench.cases.DeliveredCases;
import org.prepaidsupport.bench.cases.OrderCases;
import org.prepaidsupport.bench.cases.WorklogCases;
import org.prepaidsupport.bench.database.Databases;
import org.prepaidsupport.bench.database.Product;
import org.prepaidsupport.bench.http.HttpCases;
import org.prepaidsupport.bench.micro.MicroCases;

/** Measures all cases, one after the other. */
public final class Bench {

    /** Measures some cases. */
    @FunctionalInterface
    public interface Cases {
        void measure(Databases databases, Product product, Scale scale, Report report);
    }

    private static final Path TARGET = Path.of("dev/bench/target");

    private Bench() {}

    /** Options: {@code --quick}; {@code --only} and the name of a group of cases. */
    public static void main(String[] arguments) {
        List<String> options = List.of(arguments);
        Optional<String> only =
                options.contains("--only") ? Optional.of(options.get(options.indexOf("--only") + 1)) : Optional.empty();
        Map<String, Cases> groups = groups();
        if (only.isPresent() && !groups.containsKey(only.get())) {
            System.err.println("--only takes one of " + String.join(", ", groups.keySet()));
            System.exit(2);
        }
        Scale scale = new Scale(options.contains("--quick"));
        Report report = Report.to(Path.of("target/bench/bench.csv"));
        try (Databases databases = Databases.start(TARGET)) {
            report.begin(machine(databases));
            for (Map.Entry<String, Cases> group : groups.entrySet()) {
                if (only.isEmpty() || only.get().equals(group.getKey())) {
                    for (Product product : Product.values()) {
                        group.getValue().measure(databases, product, scale, report);
                    }
                }
            }
        }
    }

    private static Map<String, Cases> groups() {
        Map<String, Cases> groups = new LinkedHashMap<>();
        groups.put("worklog", new WorklogCases());
        groups.put("delivered", new DeliveredCases());
        groups.put("orders", new OrderCases());
        groups.put("bulk", new BulkCases());
        groups.put("http", new HttpCases());
        groups.put("micro", new MicroCases());
        return groups;
    }

    private static List<String> machine(Databases databases) {
        Runtime runtime = Runtime.getRuntime();
        List<String> lines = new ArrayList<>();
        lines.add("%d cores, %s %s, heap %d MiB, %s %s"
                .formatted(
                        runtime.availableProcessors(),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.runtime.version"),
                        runtime.maxMemory() >> 20,
                        System.getProperty("os.name"),
                        System.getProperty("os.arch")));
        lines.add("H2 " + org.h2.engine.Constants.VERSION + " in files; PostgreSQL " + databases.settings());
        return lines;
    }
}

package org.prepaidsupport.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table and the CSV, each result as soon as it is there. */
public final class Report {

    private final Optional<Path> csv;
    private final List<String> lines = new ArrayList<>(List.of(Result.CSV_HEAD));

    private Report(Optional<Path> csv) {
        this.csv = csv;
    }

    /** Printed, and written there. */
    public static Report to(Path csv) {
        return new Report(Optional.of(csv));
    }

    /** Nobody sees it: what is only done to warm up. */
    public static Report none() {
        return new Report(Optional.empty());
    }

    public void begin(List<String> machine) {
        machine.forEach(System.out::println);
        System.out.println();
        System.out.println(Result.HEAD);
    }

    public void add(Result result) {
        if (csv.isEmpty()) {
            return;
        }
        System.out.println(result.line());
        lines.add(result.csv());
        try {
            Files.createDirectories(csv.get().toAbsolutePath().getParent());
            Files.write(csv.get(), lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

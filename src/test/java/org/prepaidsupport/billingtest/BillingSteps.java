package org.prepaidsupport.billingtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.prepaidsupport.fakes.TestClock;

/** Draws what somebody does next. */
final class BillingSteps {

    private static final List<Long> SECONDS = List.of(60L, 1200L, 1500L, 3600L, 5400L, 18_000L);

    private final Random random;
    private final BillingModel model;
    private final List<Supplier<Optional<BillingStep>>> weighted = new ArrayList<>();
    private int made;

    BillingSteps(Random random, BillingModel model) {
        this.random = random;
        this.model = model;
        add(8, this::log);
        add(5, this::edit);
        add(2, this::delete);
        add(3, this::lineOfTask);
        add(3, this::link);
        add(2, this::move);
        add(2, this::choose);
        add(7, this::invoice);
        add(3, this::period);
        add(3, () -> document("DRAFT", BillingStep::cancel));
        add(2, () -> document("CANCELLED", BillingStep::reset));
        add(1, () -> document("CANCELLED", BillingStep::deleteDocument));
        add(1, () -> document("DRAFT", BillingStep::deleteDocument));
        add(4, () -> document("DRAFT", BillingStep::post));
        add(1, this::dropLine);
        add(3, this::creditAll);
        add(4, this::creditSome);
        add(1, () -> document("POSTED", BillingStep::pay));
    }

    private void add(int weight, Supplier<Optional<BillingStep>> step) {
        for (int count = 0; count < weight; count++) {
            weighted.add(step);
        }
    }

    BillingStep next() {
        while (true) {
            Optional<BillingStep> step = any(weighted).orElseThrow().get();
            if (step.isPresent()) {
                return step.get();
            }
        }
    }

    private Optional<BillingStep> log() {
        return Optional.of(BillingStep.log("work" + made++, anyIssue(), day(), seconds()));
    }

    private Optional<BillingStep> edit() {
        return anyWork().map(work -> BillingStep.edit(work, day(), seconds()));
    }

    private Optional<BillingStep> delete() {
        return anyWork().map(BillingStep::delete);
    }

    private Optional<BillingStep> lineOfTask() {
        return Optional.of(BillingStep.lineOfTask(anyLine(), anyLine()));
    }

    private Optional<BillingStep> link() {
        return Optional.of(BillingStep.link(random.nextInt(4) == 0 ? Optional.empty() : Optional.of(anyLine())));
    }

    private Optional<BillingStep> move() {
        return Optional.of(BillingStep.move(anyLine(), random.nextBoolean() ? "SER" : "OTHER"));
    }

    private Optional<BillingStep> choose() {
        Optional<Optional<String>> choice =
                switch (random.nextInt(3)) {
                    case 0 -> Optional.empty();
                    case 1 -> Optional.of(Optional.empty());
                    default -> Optional.of(Optional.of(anyLine()));
                };
        return anyWork().map(work -> BillingStep.choose(work, choice));
    }

    private Optional<BillingStep> invoice() {
        return Optional.of(BillingStep.invoice("document" + made++, lines(), Optional.empty(), Optional.empty()));
    }

    private Optional<BillingStep> period() {
        LocalDate from = day();
        Optional<LocalDate> to =
                random.nextBoolean() ? Optional.of(from.plusDays(random.nextInt(4))) : Optional.empty();
        Optional<LocalDate> begin = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(from);
        return Optional.of(BillingStep.invoice("document" + made++, lines(), begin, to));
    }

    private List<String> lines() {
        return random.nextBoolean()
                ? BillingModel.TIMED
                : List.of(any(BillingModel.TIMED).orElseThrow());
    }

    private Optional<BillingStep> document(String state, Function<String, BillingStep> step) {
        return any(model.documentsWith(state)).map(step);
    }

    private Optional<String> creditable() {
        return any(model.documentsWith("POSTED").stream()
                .filter(each -> !model.documents.get(each).credits)
                .filter(each -> model.left(each, "").values().stream().allMatch(left -> BillingModel.sum(left) != 0))
                .toList());
    }

    private Optional<BillingStep> creditAll() {
        return creditable().map(each -> BillingStep.credit("note" + made++, each, Map.of()));
    }

    private Optional<BillingStep> creditSome() {
        return creditable().flatMap(name -> any(model.left(name, "").entrySet()).map(line -> {
            Set<String> named = new LinkedHashSet<>();
            line.getValue().keySet().forEach(work -> {
                if (random.nextBoolean()) {
                    named.add(work);
                }
            });
            if (named.isEmpty()) {
                named.add(line.getValue().keySet().iterator().next());
            }
            return BillingStep.credit("note" + made++, name, Map.of(line.getKey(), named));
        }));
    }

    private Optional<BillingStep> dropLine() {
        return any(model.documentsWith("DRAFT").stream()
                        .filter(each -> !model.documents.get(each).credits)
                        .filter(each -> model.documents.get(each).lines.size() > 1)
                        .toList())
                .map(each -> BillingStep.dropLine(
                        each, any(model.documents.get(each).lines).orElseThrow()));
    }

    private Optional<String> anyWork() {
        return any(model.works.entrySet().stream()
                .filter(each -> !each.getValue().deleted)
                .map(Map.Entry::getKey)
                .toList());
    }

    private String anyIssue() {
        List<String> issues = new ArrayList<>(BillingModel.LINES);
        issues.add(BillingModel.TICKET);
        return any(issues).orElseThrow();
    }

    private String anyLine() {
        return any(BillingModel.LINES).orElseThrow();
    }

    private LocalDate day() {
        return TestClock.TODAY.minusDays(random.nextInt(6));
    }

    private long seconds() {
        return any(SECONDS).orElseThrow() + random.nextInt(3);
    }

    private <T> Optional<T> any(Collection<T> from) {
        return from.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(from).get(random.nextInt(from.size())));
    }
}

package org.prepaidsupport.billingtest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Billed time as it should be: everything by name, everything reckoned from scratch, nothing of the plugin known. Two
 * order lines are billed by time, {@code A} and {@code B}; {@code P} is prepaid. Each has a task of its name.
 */
final class BillingModel {

    static final List<String> TIMED = List.of("A", "B");
    static final List<String> LINES = List.of("A", "B", "P");
    static final String TICKET = "ticket";

    static final class Work {
        final String issue;
        LocalDate day;
        long seconds;
        boolean deleted;
        /** Line it was given by hand; empty in it: not billable. */
        Optional<Optional<String>> choice = Optional.empty();
        /** Project it is recorded in as long as it is billed. */
        String billedProject = "";

        Work(String issue, LocalDate day, long seconds) {
            this.issue = issue;
            this.day = day;
            this.seconds = seconds;
        }
    }

    static final class Document {
        final boolean credits;
        String state = "DRAFT";
        /** Document that a credit note takes back. */
        Optional<String> of = Optional.empty();
        /** Seconds by line and worklog; negative on credit notes. */
        final Map<String, Map<String, Long>> entries = new LinkedHashMap<>();
        /** By worklog, as it was dated when it was billed. */
        final Map<String, LocalDate> days = new LinkedHashMap<>();
        /** Lines of the document, with entries or not. */
        final Set<String> lines = new LinkedHashSet<>();

        Document(boolean credits) {
            this.credits = credits;
        }

        boolean counts() {
            return !state.equals("CANCELLED") && (!credits || state.equals("POSTED"));
        }
    }

    final Map<String, Work> works = new LinkedHashMap<>();
    final Map<String, Document> documents = new LinkedHashMap<>();
    final Map<String, String> lineOfTask = new LinkedHashMap<>();
    final Map<String, String> projectOfTask = new LinkedHashMap<>();
    Optional<String> linkedTask = Optional.empty();

    BillingModel() {
        LINES.forEach(each -> {
            lineOfTask.put(each, each);
            projectOfTask.put(each, "SER");
        });
    }

    // where time counts

    long net(String work, String line) {
        return documents.values().stream()
                .filter(Document::counts)
                .mapToLong(each -> each.entries.getOrDefault(line, Map.of()).getOrDefault(work, 0L))
                .sum();
    }

    Optional<String> billedLine(String work) {
        return LINES.stream().filter(line -> net(work, line) != 0).findFirst();
    }

    Optional<String> lineOf(String name) {
        Optional<String> billed = billedLine(name);
        if (billed.isPresent()) {
            return billed;
        }
        Work work = works.get(name);
        return work.choice.orElseGet(() -> natural(work.issue));
    }

    private Optional<String> natural(String issue) {
        return issue.equals(TICKET) ? linkedTask.map(lineOfTask::get) : Optional.of(lineOfTask.get(issue));
    }

    String ruleOf(String name) {
        Work work = works.get(name);
        Optional<String> billed = billedLine(name);
        if (billed.isPresent()) {
            boolean asBilled = net(name, billed.get()) == work.seconds && isDatedAsBilled(name, billed.get());
            return asBilled ? "BILLED" : "CHANGED";
        }
        if (work.choice.isPresent()) {
            return "BY_HAND";
        }
        if (work.issue.equals(TICKET)) {
            return linkedTask.isPresent() ? "LINKED_TASK" : "NONE";
        }
        return "OWN_TASK";
    }

    private boolean isDatedAsBilled(String name, String line) {
        return documents.values().stream()
                .filter(each -> each.counts() && !each.credits)
                .filter(each -> each.entries.getOrDefault(line, Map.of()).containsKey(name))
                .anyMatch(each -> works.get(name).day.equals(each.days.get(name)));
    }

    String projectOf(String name) {
        Work work = works.get(name);
        if (billedLine(name).isPresent()) {
            return work.billedProject;
        }
        return work.issue.equals(TICKET) ? "TIM" : projectOfTask.get(work.issue);
    }

    long standing(String name, String line) {
        Work work = works.get(name);
        return !work.deleted && lineOf(name).equals(Optional.of(line)) ? work.seconds : 0;
    }

    long delivered(String line) {
        return works.keySet().stream().mapToLong(each -> standing(each, line)).sum();
    }

    long billed(String line) {
        return works.keySet().stream().mapToLong(each -> net(each, line)).sum();
    }

    // documents

    /** What is to be billed on the line. */
    Map<String, Long> open(String line, Optional<LocalDate> from, Optional<LocalDate> to) {
        Map<String, Long> open = new LinkedHashMap<>();
        works.forEach((name, work) -> {
            long net = net(name, line);
            long left = standing(name, line) - net;
            boolean begun = net != 0 || from.isEmpty() || !work.day.isBefore(from.get());
            if (left != 0 && begun && (to.isEmpty() || !work.day.isAfter(to.get()))) {
                open.put(name, left);
            }
        });
        return open;
    }

    boolean invoice(String name, List<String> lines, Optional<LocalDate> from, Optional<LocalDate> to) {
        Document draft = new Document(false);
        BigDecimal total = BigDecimal.ZERO;
        for (String line : lines) {
            Map<String, Long> open = open(line, from, to);
            long sum = open.values().stream().mapToLong(Long::longValue).sum();
            if (sum != 0) {
                draft.entries.put(line, open);
                draft.lines.add(line);
                total = total.add(hours(billed(line) + sum)).subtract(hours(billed(line)));
            }
        }
        if (draft.lines.isEmpty() || total.signum() < 0) {
            return false;
        }
        freeze(draft);
        documents.put(name, draft);
        return true;
    }

    private void freeze(Document document) {
        document.entries.values().forEach(each -> each.keySet().forEach(work -> {
            works.get(work).billedProject = projectOf(work);
            document.days.put(work, works.get(work).day);
        }));
    }

    boolean cancel(String name) {
        return change(name, "DRAFT", "CANCELLED");
    }

    /** What comes to less than nothing is not posted. */
    boolean post(String name) {
        Document document = documents.get(name);
        if (document != null && (document.credits ? -total(document) : total(document)) < 0) {
            return false;
        }
        return change(name, "DRAFT", "POSTED");
    }

    /** Documents bill hours of six places: where a line gives back as much as another bills, these decide. */
    private static BigDecimal hours(long seconds) {
        return BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(3600), 6, RoundingMode.HALF_UP);
    }

    private static long total(Document document) {
        return document.entries.values().stream().mapToLong(BillingModel::sum).sum();
    }

    static long sum(Map<String, Long> entries) {
        return entries.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What can still be credited of a document, by line and worklog. */
    Map<String, Map<String, Long>> left(String name, String exceptNote) {
        Map<String, Map<String, Long>> left = new LinkedHashMap<>();
        documents.get(name).entries.forEach((line, entries) -> {
            Map<String, Long> some = new LinkedHashMap<>(entries);
            documents.forEach((note, each) -> {
                if (!note.equals(exceptNote) && each.of.equals(Optional.of(name)) && !each.state.equals("CANCELLED")) {
                    each.entries.getOrDefault(line, Map.of()).keySet().forEach(some::remove);
                }
            });
            if (!some.isEmpty()) {
                left.put(line, some);
            }
        });
        return left;
    }

    /** @param named by line; credits all that is left where there is none */
    boolean credit(String note, String name, Map<String, Set<String>> named) {
        Document invoice = documents.get(name);
        Document credit = new Document(true);
        credit.of = Optional.of(name);
        Map<String, Map<String, Long>> left = left(name, note);
        for (Map.Entry<String, Map<String, Long>> line : left.entrySet()) {
            Set<String> wanted =
                    named.isEmpty() ? line.getValue().keySet() : named.getOrDefault(line.getKey(), Set.of());
            Map<String, Long> entries = new LinkedHashMap<>();
            wanted.forEach(work -> entries.put(work, -line.getValue().get(work)));
            if (!entries.isEmpty() && !covers(sum(line.getValue()), -sum(entries))) {
                return false;
            }
            if (!entries.isEmpty()) {
                credit.entries.put(line.getKey(), entries);
                credit.lines.add(line.getKey());
            }
        }
        if (!invoice.state.equals("POSTED") || credit.entries.isEmpty()) {
            return false;
        }
        documents.put(note, credit);
        return true;
    }

    private static boolean covers(long left, long part) {
        return left > 0 ? part > 0 && part <= left : part < 0 && part >= left;
    }

    private boolean change(String name, String from, String to) {
        Document document = documents.get(name);
        if (document == null || !document.state.equals(from)) {
            return false;
        }
        document.state = to;
        return true;
    }

    boolean delete(String name) {
        Document document = documents.get(name);
        if (document == null || document.state.equals("POSTED")) {
            return false;
        }
        documents.remove(name);
        return true;
    }

    boolean dropLine(String name, String line) {
        Document document = documents.get(name);
        if (document == null || !document.state.equals("DRAFT")) {
            return false;
        }
        document.lines.remove(line);
        document.entries.remove(line);
        return true;
    }

    boolean reset(String name) {
        Document document = documents.get(name);
        if (document == null || !document.state.equals("CANCELLED")) {
            return false;
        }
        if (document.credits) {
            Map<String, Map<String, Long>> left = left(document.of.orElseThrow(), name);
            boolean free = document.entries.entrySet().stream()
                    .allMatch(each -> left.getOrDefault(each.getKey(), Map.of())
                            .keySet()
                            .containsAll(each.getValue().keySet()));
            document.state = free ? "DRAFT" : "CANCELLED";
            return free;
        }
        for (Map.Entry<String, Map<String, Long>> line : document.entries.entrySet()) {
            for (Map.Entry<String, Long> entry : line.getValue().entrySet()) {
                long open = standing(entry.getKey(), line.getKey()) - net(entry.getKey(), line.getKey());
                long again = entry.getValue();
                if (again > 0 ? open < again : open > again) {
                    return false;
                }
            }
        }
        freeze(document);
        document.state = "DRAFT";
        return true;
    }

    List<String> documentsWith(String state) {
        List<String> found = new ArrayList<>();
        documents.forEach((name, each) -> {
            if (each.state.equals(state)) {
                found.add(name);
            }
        });
        return found;
    }
}

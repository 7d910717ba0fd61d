package org.prepaidsupport.billingtest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One thing somebody does, to be done alike by the model and by the plugin. */
final class BillingStep {

    private final String text;
    private final Function<BillingModel, Optional<Boolean>> atModel;
    private final Function<BillingDesk, Boolean> atDesk;

    private BillingStep(
            String text, Function<BillingModel, Optional<Boolean>> atModel, Function<BillingDesk, Boolean> atDesk) {
        this.text = text;
        this.atModel = atModel;
        this.atDesk = atDesk;
    }

    /** Whether it is done; empty where there is not what it needs, because a step before was left out. */
    Optional<Boolean> at(BillingModel model) {
        return atModel.apply(model);
    }

    boolean at(BillingDesk desk) {
        return atDesk.apply(desk);
    }

    @Override
    public String toString() {
        return text;
    }

    static BillingStep log(String work, String issue, LocalDate day, long seconds) {
        return new BillingStep(
                "log %s on %s at %s: %d s".formatted(work, issue, day, seconds),
                model -> {
                    model.works.put(work, new BillingModel.Work(issue, day, seconds));
                    return Optional.of(true);
                },
                desk -> {
                    desk.log(work, issue, day, seconds);
                    return true;
                });
    }

    static BillingStep edit(String work, LocalDate day, long seconds) {
        return new BillingStep(
                "edit %s at %s: %d s".formatted(work, day, seconds),
                model -> existing(model, work).map(each -> {
                    each.day = day;
                    each.seconds = seconds;
                    return true;
                }),
                desk -> {
                    desk.edit(work, day, seconds);
                    return true;
                });
    }

    static BillingStep delete(String work) {
        return new BillingStep(
                "delete " + work,
                model -> existing(model, work).map(each -> {
                    each.deleted = true;
                    return true;
                }),
                desk -> {
                    desk.delete(work);
                    return true;
                });
    }

    private static Optional<BillingModel.Work> existing(BillingModel model, String work) {
        return Optional.ofNullable(model.works.get(work)).filter(each -> !each.deleted);
    }

    static BillingStep lineOfTask(String task, String line) {
        return new BillingStep(
                "task %s draws on %s".formatted(task, line),
                model -> {
                    model.lineOfTask.put(task, line);
                    return Optional.of(true);
                },
                desk -> {
                    desk.lineOfTask(task, line);
                    return true;
                });
    }

    static BillingStep link(Optional<String> task) {
        return new BillingStep(
                "ticket is linked to " + task.orElse("nothing"),
                model -> {
                    model.linkedTask = task;
                    return Optional.of(true);
                },
                desk -> {
                    desk.link(task);
                    return true;
                });
    }

    static BillingStep move(String task, String project) {
        return new BillingStep(
                "task %s moves to %s".formatted(task, project),
                model -> {
                    model.projectOfTask.put(task, project);
                    return Optional.of(true);
                },
                desk -> {
                    desk.move(task, project);
                    return true;
                });
    }

    static BillingStep choose(String work, Optional<Optional<String>> choice) {
        return new BillingStep(
                "choose for %s: %s"
                        .formatted(
                                work,
                                choice.map(each -> each.orElse("not billable")).orElse("by the rules")),
                model -> existing(model, work).map(each -> {
                    if (model.billedLine(work).isPresent()) {
                        return false;
                    }
                    each.choice = choice;
                    return true;
                }),
                desk -> desk.choose(work, choice));
    }

    static BillingStep invoice(String name, List<String> lines, Optional<LocalDate> from, Optional<LocalDate> to) {
        return new BillingStep(
                "invoice %s of %s from %s to %s"
                        .formatted(
                                name,
                                lines,
                                from.map(LocalDate::toString).orElse("…"),
                                to.map(LocalDate::toString).orElse("…")),
                model -> Optional.of(model.invoice(name, lines, from, to)),
                desk -> desk.invoice(name, lines, from, to));
    }

    static BillingStep cancel(String name) {
        return document("cancel " + name, name, model -> model.cancel(name), desk -> desk.cancel(name));
    }

    static BillingStep post(String name) {
        return document("post " + name, name, model -> model.post(name), desk -> desk.post(name));
    }

    static BillingStep reset(String name) {
        return document("reset " + name, name, model -> model.reset(name), desk -> desk.reset(name));
    }

    static BillingStep deleteDocument(String name) {
        return document("delete " + name, name, model -> model.delete(name), desk -> desk.deleteDocument(name));
    }

    static BillingStep credit(String note, String name, Map<String, Set<String>> named) {
        return new BillingStep(
                "credit note %s of %s: %s".formatted(note, name, named.isEmpty() ? "all" : named),
                model -> Optional.ofNullable(model.documents.get(name))
                        .filter(each -> named.entrySet().stream().allMatch(line -> model.left(name, note)
                                .getOrDefault(line.getKey(), Map.of())
                                .keySet()
                                .containsAll(line.getValue())))
                        .map(each -> model.credit(note, name, named)),
                desk -> desk.credit(note, name, named));
    }

    static BillingStep pay(String name) {
        return document("pay part of " + name, name, model -> true, desk -> {
            desk.pay(name);
            return true;
        });
    }

    static BillingStep dropLine(String name, String line) {
        return new BillingStep(
                "take line %s off %s".formatted(line, name),
                model -> Optional.ofNullable(model.documents.get(name))
                        .filter(each -> each.lines.contains(line) && each.lines.size() > 1)
                        .map(each -> model.dropLine(name, line)),
                desk -> desk.dropLine(name, line));
    }

    static BillingStep document(
            String text, String name, Function<BillingModel, Boolean> atModel, Function<BillingDesk, Boolean> atDesk) {
        return new BillingStep(
                text,
                model -> Optional.ofNullable(model.documents.get(name)).map(each -> atModel.apply(model)),
                atDesk);
    }
}

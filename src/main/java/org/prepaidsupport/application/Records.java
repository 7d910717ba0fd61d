package org.prepaidsupport.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the services of plain records do alike: read, add, replace and delete, each with its permission. */
public abstract class Records<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Records.class);

    private final RecordStore<T> store;
    private final Transactions transactions;

    protected Records(RecordStore<T> store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** @throws org.prepaidsupport.domain.Forbidden if the current user may not */
    protected abstract void requireReader();

    /** @throws org.prepaidsupport.domain.Forbidden if the current user may not */
    protected abstract void requireWriter();

    /**
     * The record as entered.
     *
     * @param stored what it replaces; empty for a new one
     * @throws org.prepaidsupport.domain.InvalidInput naming every bad field
     */
    protected abstract T read(Input input, Optional<T> stored);

    protected abstract int version(T record);

    /**
     * The same record, in the archive or out of it.
     *
     * @throws NotFound for kinds of records that have no archive
     */
    protected T withActive(T record, boolean active) {
        throw new NotFound();
    }

    /** @throws Conflict if the record is used */
    protected abstract void requireUnused(T record);

    /** What a record was before it was stored, and what it is; one of both is empty where it was made or deleted. */
    protected record Change<T>(Optional<T> before, Optional<T> after) {}

    private record Stored<R>(R record, List<Long> recounts) {}

    /** What time has to be attributed afresh because of changes, stored in the transaction of the changes. */
    protected List<Long> recounts(List<Change<T>> changes) {
        return List.of();
    }

    /** What else was entered with a change, to be stored in its transaction. */
    protected void saved(Input input, T before, T after) {}

    /** Called when the transaction of a change is over. */
    protected void changed(List<Long> recounts) {}

    /** @throws InvalidInput if it can't be sorted so */
    public Page<T> list(RecordQuery query) {
        requireReader();
        if (!store.sortable().contains(query.order().field())) {
            throw InvalidInput.at(
                    "sort", "prepaid.error.not.choice", String.join(", ", new TreeSet<>(store.sortable())));
        }
        return store.list(query);
    }

    /** @throws NotFound if there is none */
    public T get(long id) {
        requireReader();
        return existing(id);
    }

    public T create(Input input) {
        requireWriter();
        T entered = read(input, Optional.empty());
        Stored<T> stored = transactions.run(() -> {
            T added = store.add(entered);
            return new Stored<>(added, recounts(List.of(new Change<>(Optional.empty(), Optional.of(added)))));
        });
        changed(stored.recounts());
        return stored.record();
    }

    /** @throws Conflict if somebody else saved it meanwhile */
    public T update(long id, Input input) {
        requireWriter();
        T before = existing(id);
        Optional<Long> version = input.whole("version");
        input.requirePresent("version", version.isPresent());
        // Before it is read, for reading may make things in Jira that can't be taken back.
        if (version.isPresent() && version.get() != version(before)) {
            throw new Conflict("prepaid.error.stale");
        }
        T entered = read(input, Optional.of(before));
        Stored<T> stored = transactions.run(() -> {
            T saved = store.save(entered);
            saved(input, before, saved);
            return new Stored<>(saved, recounts(List.of(new Change<>(Optional.of(before), Optional.of(saved)))));
        });
        changed(stored.recounts());
        return stored.record();
    }

    /**
     * Puts a record in the archive, where it can't be chosen any more, or takes it out; what it was used for stays as it
     * is. Nothing happens where it is there already.
     */
    public T activate(long id, boolean active) {
        requireWriter();
        T before = existing(id);
        T after = withActive(before, active);
        return after.equals(before) ? before : transactions.run(() -> store.save(after));
    }

    public void delete(long id) {
        requireWriter();
        T before = existing(id);
        requireUnused(before);
        changed(transactions.run(() -> {
            store.delete(id);
            return recounts(List.of(new Change<>(Optional.of(before), Optional.empty())));
        }));
    }

    /**
     * Runs work that stores several records, in one transaction.
     *
     * @param keeps whether what the work stored is kept, by what it answers
     * @return what the work answers, kept or not
     */
    public <R> R together(Function<Batch<T>, R> work, Predicate<R> keeps) {
        requireWriter();
        AtomicReference<R> answer = new AtomicReference<>();
        try {
            changed(transactions.run(() -> {
                Batch<T> batch = new Batch<>(this);
                answer.set(work.apply(batch));
                if (!keeps.test(answer.get())) {
                    throw new NotKept();
                }
                return recounts(batch.changes());
            }));
        } catch (NotKept rolledBack) {
            LOG.debug("What was stored for a trial is taken back");
        }
        return Objects.requireNonNull(answer.get());
    }

    /** Takes back what a trial stored. */
    private static final class NotKept extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Records that are stored in one transaction. */
    public static final class Batch<T> {

        private final Records<T> records;
        private final List<Change<T>> changes = new ArrayList<>();

        private Batch(Records<T> records) {
            this.records = records;
        }

        /** The record as entered, not stored yet; as {@link Records#read}. */
        public T read(Input input, Optional<T> before) {
            return records.read(input, before);
        }

        /** Stores what was read, as a new record where there was none before. */
        public T store(Optional<T> before, T entered) {
            T stored = before.isPresent() ? records.store.save(entered) : records.store.add(entered);
            changes.add(new Change<>(before, Optional.of(stored)));
            return stored;
        }

        private List<Change<T>> changes() {
            return List.copyOf(changes);
        }
    }

    private T existing(long id) {
        return store.byId(id).orElseThrow(NotFound::new);
    }
}

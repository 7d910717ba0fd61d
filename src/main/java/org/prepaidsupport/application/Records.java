package org.prepaidsupport.application;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.NotFound;

/** What the services of plain records do alike: read, add, replace and delete, each with its permission. */
public abstract class Records<T> {

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

    private record Stored<R>(R record, List<Long> recounts) {}

    /** What time has to be attributed afresh because of a change, stored in the transaction of the change. */
    protected List<Long> recounts(Optional<T> before, Optional<T> after) {
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
            return new Stored<>(added, recounts(Optional.empty(), Optional.of(added)));
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
            return new Stored<>(saved, recounts(Optional.of(before), Optional.of(saved)));
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
            return recounts(Optional.of(before), Optional.empty());
        }));
    }

    private T existing(long id) {
        return store.byId(id).orElseThrow(NotFound::new);
    }
}

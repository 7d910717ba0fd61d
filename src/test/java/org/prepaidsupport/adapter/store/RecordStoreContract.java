package org.prepaidsupport.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.AlreadyTaken;
import org.prepaidsupport.application.Page;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.RecordStore;
import org.prepaidsupport.domain.Conflict;

/** What every store of records with a name promises. */
public abstract class RecordStoreContract<T> extends StoreTest {

    private static final long ABSENT = 987_654;

    /** Reads after {@link #add} of the same record: row, and what hangs on it. */
    private static final int STATEMENTS_TO_READ_MANY = 1;

    protected abstract RecordStore<T> store();

    /** A record with this name, not stored yet. */
    protected abstract T named(String name);

    /** The record with another name and all else changed too. */
    protected abstract T changed(T record, String name);

    protected abstract long id(T record);

    protected abstract String name(T record);

    protected abstract int version(T record);

    protected final T add(T record) {
        return stored(() -> store().add(record));
    }

    @Test
    void whatWasAddedIsReadAsItWas() {
        T added = add(named("Acme"));
        assertThat(id(added)).isPositive();
        assertThat(version(added)).isEqualTo(1);
        assertThat(store().byId(id(added))).contains(added);
        assertThat(added)
                .usingRecursiveComparison()
                .ignoringFields("id", "version")
                .isEqualTo(named("Acme"));
    }

    @Test
    void aSearchTakesEveryCharacterAsItIs() {
        add(named("100% Acme_1!"));
        add(named("1000 Acmes 1"));
        for (String typed : List.of("100%", "acme_", "1!")) {
            assertThat(store().list(new RecordQuery(Optional.of(typed), Optional.empty(), PageRequest.FIRST))
                            .items())
                    .as(typed)
                    .extracting(this::name)
                    .containsExactly("100% Acme_1!");
        }
    }

    @Test
    void whatWasSavedIsReadAsTheNextVersion() {
        T added = add(named("Acme"));
        T saved = stored(() -> store().save(changed(added, "Acme Corporation")));
        assertThat(version(saved)).isEqualTo(2);
        assertThat(store().byId(id(added))).contains(saved);
        assertThat(saved)
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(changed(added, "Acme Corporation"));
    }

    @Test
    void aStaleSaveIsRefusedAndChangesNothing() {
        T added = add(named("Acme"));
        T saved = stored(() -> store().save(changed(added, "First")));
        assertThatThrownBy(() -> stored(() -> store().save(changed(added, "Second"))))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("prepaid.error.stale");
        assertThat(store().byId(id(added))).contains(saved);
    }

    @Test
    void ofTwoWhoSaveTheSameVersionOneWins() throws InterruptedException {
        T added = add(named("Acme"));
        List<Object> outcomes = race(2, (racer, everybodyIsHere) -> {
            T read = store().byId(id(added)).orElseThrow();
            everybodyIsHere.run();
            return store().save(changed(read, "Racer " + racer));
        });
        assertThat(outcomes)
                .filteredOn(each -> each instanceof RuntimeException)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(each -> each instanceof RuntimeException)
                .allMatch(each -> each instanceof AlreadyTaken || each instanceof Conflict);
        assertThat(outcomes).contains(store().byId(id(added)).orElseThrow());
        assertThat(version(store().byId(id(added)).orElseThrow())).isEqualTo(2);
    }

    @Test
    void aDeletedOneIsGone() {
        T added = add(named("Acme"));
        changed(() -> store().delete(id(added)));
        assertThat(store().byId(id(added))).isEmpty();
        assertThat(store().byIds(List.of(id(added)))).isEmpty();
        assertThatThrownBy(() -> stored(() -> store().save(added))).isInstanceOf(Conflict.class);
    }

    @Test
    void deletingWhatIsAbsentDoesNothing() {
        T added = add(named("Acme"));
        changed(() -> store().delete(ABSENT));
        assertThat(store().list(RecordQuery.ALL).items()).containsExactly(added);
    }

    @Test
    void whatIsAbsentIsNotFound() {
        assertThat(store().byId(ABSENT)).isEmpty();
        assertThat(store().byIds(List.of(ABSENT))).isEmpty();
        assertThat(store().byIds(List.of())).isEmpty();
    }

    @Test
    void readsManyInOneStatement() {
        T acme = add(named("Acme"));
        T globex = add(named("Globex"));
        List<Long> ids = List.of(id(acme), id(globex), ABSENT);
        assertThat(store().byIds(ids)).containsOnlyKeys(id(acme), id(globex)).containsValues(acme, globex);
        assertThat(statements(() -> store().byIds(ids))).isEqualTo(STATEMENTS_TO_READ_MANY);
    }

    @Test
    void listsByEveryFieldItCanBeSortedByBothWays() {
        T acme = add(named("Acme"));
        T globex = add(named("globex"));
        T initech = add(changed(named("Initech"), "Initech"));
        assertThat(store().list(sorted("name")).items()).containsExactly(acme, globex, initech);
        assertThat(store().list(sorted("-name")).items()).containsExactly(initech, globex, acme);
        for (String field : store().sortable()) {
            assertThat(store().list(sorted(field)).items()).contains(acme, globex, initech);
            assertThat(names(store().list(sorted(field))).indexOf("Acme"))
                    .as("by %s; what is equal is sorted by name", field)
                    .isLessThan(names(store().list(sorted(field))).indexOf("globex"));
            assertThat(store().list(sorted("-" + field)).total()).isEqualTo(3);
        }
    }

    private List<String> names(Page<T> page) {
        return page.items().stream().map(this::name).toList();
    }

    private static RecordQuery sorted(String order) {
        return new RecordQuery(Optional.empty(), Optional.empty(), RecordQuery.Order.of(order), PageRequest.FIRST);
    }

    @Test
    void listsByNameWhateverTheCase() {
        add(named("beta"));
        add(named("Alpha"));
        add(named("Gamma"));
        assertThat(names(RecordQuery.ALL)).containsExactly("Alpha", "beta", "Gamma");
    }

    @Test
    void findsPartsOfNamesWhateverTheCase() {
        add(named("Azure Interior"));
        add(named("Globex"));
        assertThat(names(named(Optional.of("INTER")))).containsExactly("Azure Interior");
        assertThat(names(named(Optional.of("nobody")))).isEmpty();
    }

    @Test
    void findsByTheNewNameOnceItIsChanged() {
        T added = add(named("Acme"));
        stored(() -> store().save(changed(added, "Umbrella")));
        assertThat(names(named(Optional.of("umbrella")))).containsExactly("Umbrella");
        assertThat(names(named(Optional.of("acme")))).isEmpty();
    }

    @Test
    void answersAPageAndHowManyThereAreInAll() {
        for (String name : List.of("A", "B", "C", "D", "E")) {
            add(named(name));
        }
        Page<T> page = store().list(new RecordQuery(Optional.empty(), Optional.empty(), new PageRequest(2, 2)));
        assertThat(page.items()).extracting(this::name).containsExactly("C", "D");
        assertThat(page.total()).isEqualTo(5);
        assertThat(page.start()).isEqualTo(2);
        assertThat(page.limit()).isEqualTo(2);
        Page<T> behind = store().list(new RecordQuery(Optional.empty(), Optional.empty(), new PageRequest(10, 2)));
        assertThat(behind.items()).isEmpty();
        assertThat(behind.total()).isEqualTo(5);
    }

    @Test
    void listsInTwoStatementsHoweverManyThereAre() {
        add(named("A"));
        add(named("B"));
        add(named("C"));
        assertThat(statements(() -> store().list(RecordQuery.ALL))).isEqualTo(2);
    }

    private List<String> names(RecordQuery query) {
        return store().list(query).items().stream().map(this::name).toList();
    }

    private static RecordQuery named(Optional<String> text) {
        return new RecordQuery(text, Optional.empty(), PageRequest.FIRST);
    }
}

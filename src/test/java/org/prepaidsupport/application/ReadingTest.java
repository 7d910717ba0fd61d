package org.prepaidsupport.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.customer.CustomerStore;
import org.prepaidsupport.application.customer.Customers;
import org.prepaidsupport.fakes.Desk;
import org.prepaidsupport.fakes.Entered;

/** Records that are read in passing are as they were when the reading began, and were stored at all. */
class ReadingTest {

    private final Desk desk = new Desk();
    private final Reading reading = desk.get(Reading.class);
    private final Transactions transactions = desk.get(Transactions.class);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatWasReadBeforeCostsOneStatement() {
        name();
        assertThat(desk.plugin.database().count(this::name)).isEqualTo(1);
    }

    @Test
    void whatATransactionReadsOfItsOwnChangeIsNotKeptWhenItIsUndone() {
        assertThatThrownBy(() -> transactions.run(() -> {
                    rename("ACME Inc.");
                    assertThat(name()).isEqualTo("ACME Inc.");
                    throw new IllegalStateException("the rest failed");
                }))
                .hasMessage("the rest failed");
        assertThat(name()).isEqualTo("ACME");
    }

    @Test
    void aTransactionWithinSeesWhatItHasChangedAndLeavesNoCopy() {
        name();
        assertThatThrownBy(() -> reading.of(() -> transactions.<String>run(() -> {
                    rename("ACME Inc.");
                    assertThat(name()).isEqualTo("ACME Inc.");
                    throw new IllegalStateException("the rest failed");
                })))
                .hasMessage("the rest failed");
        assertThat(name()).isEqualTo("ACME");
    }

    @Test
    void aChangeIsSeenByTheNextReading() {
        name();
        rename("ACME Inc.");
        assertThat(name()).isEqualTo("ACME Inc.");
    }

    private String name() {
        return reading.of(() ->
                desk.get(CustomerStore.class).byId(desk.acme).orElseThrow().name());
    }

    private void rename(String name) {
        desk.get(Customers.class).update(desk.acme, Entered.input("name", name, "version", 1));
    }
}

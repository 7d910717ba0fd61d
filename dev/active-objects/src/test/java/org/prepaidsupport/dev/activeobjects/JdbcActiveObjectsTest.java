package org.prepaidsupport.dev.activeobjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import net.java.ao.ActiveObjectsException;
import net.java.ao.DBParam;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(TestDatabase.Kind.class)
class JdbcActiveObjectsTest {

    @Parameter
    TestDatabase.Kind kind;

    private TestDatabase database;
    private ActiveObjects rows;

    @BeforeEach
    void open() {
        database = TestDatabase.open(kind, NoteRow.class);
        rows = database.activeObjects();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void thePrefixIsThatOfRealPlugins() {
        assertThat(JdbcActiveObjects.prefix("com.pyxis.greenhopper.jira")).isEqualTo("AO_60DB71");
    }

    @Test
    void tablesHaveTheNameTheyHaveInJira() throws SQLException {
        String expected = JdbcActiveObjects.prefix("org.prepaidsupport.prepaid-support") + "_NOTE";
        try (Connection connection = database.dataSource().getConnection();
                ResultSet table = connection.getMetaData().getTables(null, null, expected, null)) {
            assertThat(table.next()).isTrue();
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void migratingAgainKeepsWhatThereIs() {
        note("first");
        rows.migrate(NoteRow.class);
        assertThat(rows.count(NoteRow.class)).isEqualTo(1);
    }

    @Test
    void whatFailsIsRolledBackWithWhatWasNestedInIt() {
        assertThatThrownBy(() -> rows.executeInTransaction(() -> {
                    note("outer");
                    rows.executeInTransaction(() -> note("inner"));
                    throw new IllegalStateException("after both");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("after both");
        assertThat(rows.count(NoteRow.class)).isZero();
    }

    @Test
    void aFailedTransactionLeavesTheThreadFreeForTheNext() {
        assertThatThrownBy(() -> rows.executeInTransaction(() -> {
                    throw new IllegalStateException("failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        rows.executeInTransaction(() -> note("next"));
        assertThat(rows.count(NoteRow.class)).isEqualTo(1);
    }

    @Test
    void whatTheDatabaseRefusesComesAsActiveObjectsExceptionWithItsState() {
        note("taken");
        assertThatThrownBy(() -> note("taken"))
                .isInstanceOf(ActiveObjectsException.class)
                .hasRootCauseInstanceOf(SQLException.class)
                .rootCause()
                .extracting(cause -> ((SQLException) cause).getSQLState())
                .isEqualTo("23505");
    }

    @Test
    void othersSeeWhatIsCommittedAndNothingBefore() {
        int[] seen = new int[1];
        rows.executeInTransaction(() -> {
            NoteRow made = note("not yet");
            seen[0] = countInAnotherThread();
            return made;
        });
        assertThat(seen[0]).isZero();
        assertThat(countInAnotherThread()).isEqualTo(1);
    }

    @Test
    void statementsAreCounted() {
        database.counting().reset();
        rows.count(NoteRow.class);
        rows.find(NoteRow.class);
        assertThat(database.counting().statements()).hasSize(2).allMatch(sql -> sql.startsWith("SELECT"));
        database.counting().reset();
        assertThat(database.counting().statements()).isEmpty();
    }

    private NoteRow note(String title) {
        return rows.create(NoteRow.class, new DBParam("TITLE", title));
    }

    private int countInAnotherThread() {
        int[] found = new int[1];
        Thread other = new Thread(() -> found[0] = rows.count(NoteRow.class));
        other.start();
        try {
            other.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return found[0];
    }
}

package org.ridgeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves in the database while it goes on. */
class EventTableTest {
    @TempDir
    Path home;

    private Database database;
    private String id;

    @BeforeEach
    void open() {
        Node node = new Node(database(), home, Node.ROOMY);
        database = node.database;
        id = node.join("steps=100").id();
    }

    /** Overridden where the same must hold on another database. */
    DataSource database() {
        return Databases.fresh();
    }

    @Test
    void smallPartialResultsAreKeptByTheirNumber() {
        for (int i = 1; i <= 120; i++) {
            tell(1000);
        }
        assertThat(kept()).isEqualTo(EventTable.PARTIAL_RESULTS);
        assertThat(result(121)).as("the newest").isTrue();
        assertThat(result(72)).isTrue();
        assertThat(result(71)).isFalse();
    }

    /** A network's filters at every epoch would be a hundred times what anybody goes back to. */
    @Test
    void largePartialResultsAreKeptByTheirSize() {
        for (int i = 1; i <= 12; i++) {
            tell(900_000 + i);
            assertThat(characters()).isLessThanOrEqualTo(EventTable.PARTIAL_CHARACTERS);
        }
        assertThat(kept()).isEqualTo(4);
        tell(EventTable.PARTIAL_CHARACTERS + 1);
        assertThat(kept()).as("the newest in any case").isEqualTo(1);
        tell(10);
        assertThat(kept()).isEqualTo(1);
        assertThat(result(15)).isTrue();
    }

    private void tell(int characters) {
        database.transaction(connection -> {
            EventTable.append(connection, id, RunEvent.Type.PROGRESS, "x".repeat(characters));
            return true;
        });
    }

    private boolean result(long event) {
        return database.transaction(connection -> EventTable.result(connection, id, event))
                .isPresent();
    }

    private int kept() {
        return database.transaction(connection -> Database.count(
                connection, "select count(*) from run_event where run_id = ? and result is not null", id));
    }

    private int characters() {
        return database.transaction(connection ->
                Database.count(connection, "select sum(char_length(result)) from run_event where run_id = ?", id));
    }
}

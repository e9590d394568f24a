package org.ridgeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AbsenceTest {
    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53300", "57P01", "57P03", "90098"})
    void aDatabaseThatIsNotThereIsAway(String state) {
        assertThat(Absence.isCauseOf(new IllegalStateException(new RuntimeException(new SQLException("", state)))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "57014", "22021", "40001"})
    void oneThatRefusesIsNot(String state) {
        assertThat(Absence.isCauseOf(new RuntimeException(new SQLException("", state))))
                .isFalse();
    }

    @Test
    void aPoolWithoutAConnectionIsAway() {
        assertThat(Absence.isCauseOf(new SQLException("Acquisition timeout"))).isTrue();
    }

    @Test
    void whatHasNothingToDoWithItIsNot() {
        Throwable one = new IllegalStateException();
        one.initCause(new RuntimeException(one));
        assertThat(Absence.isCauseOf(one)).isFalse();
    }

    @Test
    void realDatabasesSayItThatWay() throws SQLException {
        // Nothing listens there.
        SQLException refused = catchThrowableOfType(
                SQLException.class, () -> DriverManager.getConnection("jdbc:postgresql://127.0.0.1:1/none", "a", "b"));
        assertThat(Absence.isCauseOf(refused)).isTrue();
        try (var open = DriverManager.getConnection("jdbc:h2:mem:" + UUID.randomUUID());
                var statement = open.createStatement()) {
            SQLException wrong = catchThrowableOfType(SQLException.class, () -> statement.execute("selekt"));
            assertThat(Absence.isCauseOf(wrong)).isFalse();
            statement.execute("shutdown");
            SQLException closed = catchThrowableOfType(SQLException.class, () -> statement.execute("select 1"));
            assertThat(Absence.isCauseOf(closed)).isTrue();
        }
    }
}

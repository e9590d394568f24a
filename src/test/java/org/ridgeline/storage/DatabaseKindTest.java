package org.ridgeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatabaseKindTest {
    @Test
    void isToldByTheAddress() {
        assertThat(DatabaseKind.of("jdbc:h2:file:./data/ridgeline;WRITE_DELAY=0"))
                .isEqualTo(DatabaseKind.H2);
        assertThat(DatabaseKind.of("jdbc:postgresql://host:5432/ridgeline?sslmode=require"))
                .isEqualTo(DatabaseKind.POSTGRESQL);
    }

    @Test
    void anotherAddressIsRefusedWithAdvice() {
        for (String url : new String[] {"", "postgresql://host/db", "jdbc:mysql://host/db", "jdbc:h2"}) {
            assertThatThrownBy(() -> DatabaseKind.of(url))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("RIDGELINE_DATABASE_URL (" + url + ")", "jdbc:h2:", "jdbc:postgresql:");
        }
    }
}

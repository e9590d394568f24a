package org.ridgeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong on our side. */
class ProblemsTest {
    private final Problems problems = new Problems();
    private final Logger logger = Logger.getLogger(Problems.class.getName());
    private final List<LogRecord> logged = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
        logger.removeHandler(listener);
    }

    @Test
    void aDatabaseThatIsAwayIsWorthTryingAgainAndIsLoggedOnceInOneLine() {
        for (int i = 0; i < 100; i++) {
            Response answer = problems.fault(new RuntimeException(new SQLException("refused", "08001")));
            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getHeaderString("Retry-After")).isEqualTo("10");
            assertThat(new String((byte[]) answer.getEntity(), StandardCharsets.UTF_8))
                    .contains("/problems/database-away")
                    .doesNotContain("refused");
        }
        assertThat(logged).singleElement().satisfies(entry -> assertThat(entry.getThrown())
                .isNull());
    }

    @Test
    void aFaultOfOursIsOneEachTime() {
        SQLException wrong = new SQLException("syntax", "42601");
        assertThat(problems.fault(wrong).getStatus()).isEqualTo(500);
        assertThat(problems.fault(wrong).getStatus()).isEqualTo(500);
        assertThat(logged).extracting(LogRecord::getThrown).containsExactly(wrong, wrong);
    }
}

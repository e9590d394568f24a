package org.ridgeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunObstacleTest {
    private static final String FILE = "jdbc:h2:file:./data/ridgeline";
    private static final String SERVER = "jdbc:postgresql://host/database";

    @ParameterizedTest
    @ValueSource(strings = {"web", "worker"})
    void oneRoleAloneNeedsADatabaseThatOthersCanReach(String role) {
        assertThat(RunObstacle.find(config(FILE, role, Map.of()))).hasValueSatisfying(sentence -> assertThat(sentence)
                .contains(role + " alone", "RIDGELINE_DATABASE_URL", "jdbc:postgresql:"));
        assertThat(RunObstacle.find(config(SERVER, role, Map.of()))).isEmpty();
    }

    @Test
    void bothRolesNeedNothing() {
        assertThat(RunObstacle.find(config(FILE, "web,worker", Map.of()))).isEmpty();
        assertThat(RunObstacle.find(config(SERVER, "worker,web", Map.of()))).isEmpty();
    }

    @Test
    void aNodeHasARole() {
        assertThat(RunObstacle.find(config(SERVER, "", Map.of())))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("ridgeline.roles", "web,worker"));
        assertThat(RunObstacle.find(config(SERVER, "waiter", Map.of())))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("waiter"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ridgeline.runs.workers",
                "ridgeline.runs.waiting",
                "ridgeline.runs.waiting-per-caller",
                "ridgeline.runs.kept"
            })
    void everyNumberIsAtLeastOne(String setting) {
        for (String value : new String[] {"0", "-1", "many"}) {
            assertThat(RunObstacle.find(config(FILE, "web,worker", Map.of(setting, value))))
                    .hasValueSatisfying(sentence -> assertThat(sentence).contains(setting, value));
        }
    }

    private static Config config(String database, String roles, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "ridgeline.database.url", database,
                "ridgeline.roles", roles,
                "ridgeline.runs.waiting", "512",
                "ridgeline.runs.waiting-per-caller", "64",
                "ridgeline.runs.kept", "1000"));
        settings.putAll(more);
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
    }
}

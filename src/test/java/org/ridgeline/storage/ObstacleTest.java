package org.ridgeline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObstacleTest {
    @TempDir
    Path home;

    @Test
    void aServerThatIsNotThereIsOneLineWithoutItsPassword() {
        // Nothing listens there.
        String url = "jdbc:postgresql://127.0.0.1:1/ridgeline";
        assertThat(Obstacle.find(config(url + "?password=secret"))).hasValueSatisfying(obstacle -> assertThat(obstacle)
                .contains(url, "somebody", "RIDGELINE_DATABASE_URL", "RIDGELINE_DATABASE_PASSWORD")
                .doesNotContain("secret", "\n", "Exception"));
    }

    @Test
    void anOpenFileIsNone() {
        assertThat(Obstacle.find(config("jdbc:h2:file:" + home.resolve("ridgeline"))))
                .isEmpty();
    }

    private Config config(String url) {
        Map<String, String> settings = Map.of(
                Home.SETTING,
                home.toString(),
                DatabaseKind.URL_SETTING,
                url,
                "ridgeline.database.user",
                "somebody",
                "ridgeline.database.password",
                "secret");
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
    }
}

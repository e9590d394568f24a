package org.ridgeline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A preset that was answered is kept, however the server ends. */
class PresetSurvivalIT {

    private static final String PRESET = """
            {"technique":"ridge","parameters":{"alphas":[0.25,4],"degree":7},"title":"Seven powers — después"}""";

    @TempDir
    Path home;

    @Test
    void survivesAKillRightAfterItsAnswer() throws Exception {
        String code;
        try (ServerProcess server = ServerProcess.start(home)) {
            code = saved(server.application());
            server.kill();
        }
        try (ServerProcess server = ServerProcess.start(home)) {
            assertReopens(server.application(), code);
            assertThat(saved(server.application()))
                    .as("a new preset after the kill")
                    .isNotEqualTo(code);
        }
    }

    @Test
    void survivesARestart() throws Exception {
        String code;
        try (ServerProcess server = ServerProcess.start(home)) {
            code = saved(server.application());
            server.stop();
        }
        try (ServerProcess server = ServerProcess.start(home)) {
            assertReopens(server.application(), code);
        }
    }

    private static String saved(Application application) throws Exception {
        HttpResponse<String> answer = application.post("/api/v1/presets", PRESET);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String code = new ObjectMapper().readTree(answer.body()).path("code").asText();
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith("/p/" + code));
        return code;
    }

    private static void assertReopens(Application application, String code) {
        HttpResponse<String> preset = application.get("/api/v1/presets/" + code);
        assertThat(preset.statusCode()).isEqualTo(200);
        assertThat(preset.body()).contains("alphas=0.25,4&degree=7", "Seven powers — después");
        HttpResponse<String> link = application.get("/p/" + code);
        assertThat(link.statusCode()).isEqualTo(302);
        assertThat(link.headers().firstValue("Location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith("/ridge?alphas=0.25,4&degree=7"));
    }
}

package org.ridgeline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridgeline.api.RunClient.RUNS;
import static org.ridgeline.api.RunClient.json;
import static org.ridgeline.api.RunClient.slow;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ridgeline.browser.TemporaryHome;

/** How many runs may wait is configuration, and counted by the address that a trusted proxy forwards. */
@QuarkusIntegrationTest
@WithTestResource(TemporaryHome.class)
@TestProfile(RunQuotaIT.Small.class)
class RunQuotaIT {
    private static final String ANNA = "192.0.2.1";
    private static final String BEA = "192.0.2.2";

    /** One computes, three may wait, two of one caller. */
    public static final class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ridgeline.runs.workers", "1",
                    "ridgeline.runs.waiting", "3",
                    "ridgeline.runs.waiting-per-caller", "2",
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.allow-x-forwarded", "true");
        }
    }

    @TestHTTPResource("/")
    URI server;

    private RunClient client;
    private final List<String> joined = new ArrayList<>();

    @Test
    @Timeout(120)
    void moreThanMayWaitAreRefusedAndSayWhenToComeBack() throws InterruptedException {
        client = new RunClient(server);
        accepted(1, ANNA);
        while (json(client.get(RUNS)).path("running").asInt() < 1) {
            Thread.sleep(50);
        }
        accepted(2, ANNA);
        accepted(3, ANNA);
        refused(4, ANNA, 429, "/quota");
        accepted(3, ANNA); // a join is nobody's quota
        accepted(5, BEA);
        refused(6, BEA, 503, "/queue-full");
        refused(6, ANNA, 503, "/queue-full");
        joined.forEach(id -> assertThat(client.withdraw(id).statusCode()).isEqualTo(200));
        assertThat(json(client.get(RUNS)).path("waiting").asInt()).isZero();
    }

    private void accepted(long seed, String caller) {
        HttpResponse<byte[]> answer = client.join(slow(seed), "X-Forwarded-For", caller);
        assertThat(answer.statusCode()).isEqualTo(202);
        joined.add(json(answer).path("runId").asText());
    }

    private void refused(long seed, String caller, int status, String type) {
        HttpResponse<byte[]> answer = client.join(slow(seed), "X-Forwarded-For", caller);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Retry-After"))
                .hasValueSatisfying(seconds -> assertThat(seconds).matches("[1-9][0-9]*"));
        assertThat(json(answer).path("type").asText()).endsWith(type);
    }
}

package org.ridgeline.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ridgeline.browser.TemporaryHome;
import org.ridgeline.fuzz.Description.Operation;

/** Whatever is sent to the addresses that the OpenAPI document describes, the answer is right or says what is wrong. */
@QuarkusIntegrationTest
@WithTestResource(TemporaryHome.class)
class OpenApiFuzzIT {

    /** Fixed, so that a failure comes back. */
    private static final long SEED = 20_260_101;

    private static final int AT_LEAST = 2_000;

    /** As many at once as the machine can compute, and a few that wait. */
    private static final int AT_ONCE = 6;

    private static final int KINDS_SHOWN = 60;

    private static final int ANSWER_SHOWN = 300;

    @TestHTTPResource("/")
    URI server;

    @Test
    void neverAnswersWithAFaultNorWithAWrongSuccess() throws IOException {
        RawHttp.Answer document = RawHttp.send(server, Request.get("OpenAPI", "/q/openapi?format=json"));
        Description description = Description.of(new ObjectMapper().readTree(document.body()));
        List<Request> requests = requests(description);
        ConcurrentLinkedQueue<Fault> faults = new ConcurrentLinkedQueue<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Request request : requests) {
                workers.submit(() -> judge(request, faults, statuses));
            }
        }
        System.out.printf(
                "fuzz: %d requests to %d operations answered %s%n",
                requests.size(), description.operations().size(), statuses);
        assertThat(requests.size()).isGreaterThanOrEqualTo(AT_LEAST);
        assertThat(statuses).containsKeys(200, 400);
        assertThat(faults.isEmpty())
                .withFailMessage(() -> report(faults, requests.size()))
                .isTrue();
    }

    private List<Request> requests(Description description) throws IOException {
        RandomGenerator random = new Random(SEED);
        List<Request> requests = new ArrayList<>();
        for (Operation operation : description.operations()) {
            requests.addAll(requests(operation, random).stream()
                    .map(request -> operation.mayBeMissing() ? request.orMissing() : request)
                    .toList());
            if (operation.judgesAnswers()) {
                requests.addAll(AnswerRequests.of(operation, firstStep(operation), random));
            }
            requests.addAll(ProtocolRequests.of(operation, description.methodsAt(operation.path())));
            if (operation.isExperiment() && operation.takesBody() && operation.mayBeMissing()) {
                requests.addAll(RunRequests.of(operation, random));
            }
        }
        return requests;
    }

    /** Of the derivation of the technique's own experiment. */
    private String firstStep(Operation operation) throws IOException {
        String experiment = operation.path().substring(0, operation.path().lastIndexOf('/'));
        RawHttp.Answer answer = RawHttp.send(server, Request.get("derivation", experiment));
        return new ObjectMapper()
                .readTree(answer.body())
                .at("/derivation/steps/0/id")
                .asText();
    }

    private static List<Request> requests(Operation operation, RandomGenerator random) {
        List<Request> requests = new ArrayList<>();
        if (operation.method().equals("GET") && !operation.hasPlaces()) {
            requests.addAll(QueryRequests.of(operation, random));
        }
        if (operation.takesBody()) {
            requests.addAll(BodyRequests.of(operation, random));
        }
        return requests;
    }

    private void judge(Request request, ConcurrentLinkedQueue<Fault> faults, Map<Integer, Integer> statuses) {
        try {
            RawHttp.Answer answer = RawHttp.send(server, request);
            synchronized (statuses) {
                statuses.merge(answer.status(), 1, Integer::sum);
            }
            List<String> wrong = Verdict.on(request, answer);
            if (!wrong.isEmpty()) {
                faults.add(new Fault(request, answer.status() + " " + wrong, answer.text()));
            }
        } catch (IOException | RuntimeException e) {
            faults.add(new Fault(request, e.toString(), ""));
        }
    }

    /** Faults of one kind are told once, with an example and their number. */
    private static String report(Collection<Fault> faults, int requests) {
        Map<String, List<Fault>> kinds = faults.stream()
                .collect(Collectors.groupingBy(
                        fault -> fault.request().kind() + " → " + fault.wrong(), TreeMap::new, Collectors.toList()));
        return faults.size() + " of " + requests + " requests got a wrong answer:\n"
                + kinds.entrySet().stream()
                        .limit(KINDS_SHOWN)
                        .map(kind -> kind.getValue().size() + " × " + kind.getKey() + "\n    "
                                + kind.getValue().getFirst())
                        .collect(Collectors.joining("\n"));
    }

    /** @param wrong the status and what is wrong with it */
    private record Fault(Request request, String wrong, String answer) {
        @Override
        public String toString() {
            return request + "\n    " + answer.substring(0, Math.min(ANSWER_SHOWN, answer.length()));
        }
    }
}

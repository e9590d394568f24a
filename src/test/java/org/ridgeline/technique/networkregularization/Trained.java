package org.ridgeline.technique.networkregularization;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Words;

/** What runs show, each computed once. */
final class Trained {
    private static final Map<String, NetworkRegularizationResult> RESULTS = new ConcurrentHashMap<>();

    private Trained() {}

    static List<NetworkRegularizationResult.Arm> arms(String query) {
        return RESULTS.computeIfAbsent(query, Runs::solve).arms();
    }

    static NetworkRegularizationSolution solution(String query) {
        return solution(query, "en");
    }

    static NetworkRegularizationSolution solution(String query, String language) {
        Experiment<NetworkRegularizationParameters> english = Runs.experiment(query);
        Words words = Words.of(language, Runs.TECHNIQUE.id());
        NetworkRegularizationResult result = RESULTS.computeIfAbsent(query, Runs::solve);
        return (NetworkRegularizationSolution)
                Runs.TECHNIQUE.show(new Experiment<>(english.parameters(), english.data(), words), result);
    }
}

package org.ridgeline.technique.networkregularization;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.QueryString;
import org.ridgeline.catalog.Words;

/** Runs computed here and now, each once. */
final class Trained {
    private static final NetworkRegularizationTechnique TECHNIQUE = new NetworkRegularizationTechnique();
    private static final Map<String, NetworkRegularizationResult> RESULTS = new ConcurrentHashMap<>();

    private Trained() {}

    static List<NetworkRegularizationResult.Arm> arms(String query) {
        return RESULTS.computeIfAbsent(query, each -> solution(each).computed()).arms();
    }

    static NetworkRegularizationSolution solution(String query) {
        return (NetworkRegularizationSolution) TECHNIQUE.solve(experiment(query, "en"));
    }

    /** A result, also a partial or an altered one, as it is shown. */
    static NetworkRegularizationSolution shown(String query, String language, NetworkRegularizationResult result) {
        return (NetworkRegularizationSolution) TECHNIQUE.show(experiment(query, language), result);
    }

    private static Experiment<NetworkRegularizationParameters> experiment(String query, String language) {
        Words words = Words.of(language, TECHNIQUE.id());
        return new Experiment<>(TECHNIQUE.parameters().fromQuery(QueryString.parse(query), words), OwnData.NONE, words);
    }
}

package org.ridgeline.technique.batchnormtraining;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Forks;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.QueryString;
import org.ridgeline.catalog.Words;

/** Experiments for tests, by their queries; each is computed once. */
final class Runs {
    static final BatchNormTrainingTechnique TECHNIQUE = new BatchNormTrainingTechnique();
    private static final Map<String, BatchNormTrainingResult> SOLVED = new ConcurrentHashMap<>();

    private Runs() {}

    static Experiment<BatchNormTrainingParameters> experiment(String query) {
        return experiment(query, "en");
    }

    static Experiment<BatchNormTrainingParameters> experiment(String query, String language) {
        Words words = Words.of(language, TECHNIQUE.id());
        Experiment<BatchNormTrainingParameters> experiment = new Experiment<>(
                TECHNIQUE.parameters().fromQuery(QueryString.parse(query), words), OwnData.NONE, words);
        Forks.check(TECHNIQUE, experiment);
        return experiment;
    }

    static BatchNormTrainingResult solve(String query) {
        return SOLVED.computeIfAbsent(
                query, each -> TECHNIQUE.solve(experiment(each)).result());
    }
}

package org.ridgeline.technique.networkregularization;

import java.util.Map;
import org.ridgeline.catalog.DataReader;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.QueryString;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Words;

/** Experiments for tests, by their queries. */
final class Runs {
    static final NetworkRegularizationTechnique TECHNIQUE = new NetworkRegularizationTechnique();
    private static final Words WORDS = Words.of("en", TECHNIQUE.id());

    private Runs() {}

    static Experiment<NetworkRegularizationParameters> experiment(String query) {
        return experiment(query, OwnData.NONE);
    }

    static Experiment<NetworkRegularizationParameters> experiment(String query, OwnData own) {
        return new Experiment<>(TECHNIQUE.parameters().fromQuery(QueryString.parse(query), WORDS), own, WORDS);
    }

    static NetworkRegularizationResult solve(String query) {
        return TECHNIQUE.solve(experiment(query)).result();
    }

    static NetworkRegularizationResult solve(String query, OwnData own) {
        return TECHNIQUE.solve(experiment(query, own)).result();
    }

    static OwnData own(Object x, Object y) {
        return new DataReader(TECHNIQUE.data()).fromJson(Map.of("x", x, "y", y), WORDS);
    }

    /** Parameter and message of the first complaint. */
    static String refused(String query, OwnData own) {
        try {
            TECHNIQUE.solve(experiment(query, own));
            throw new AssertionError("was not refused");
        } catch (ViolationException refusal) {
            return refusal.violations().getFirst().parameter() + ": "
                    + refusal.violations().getFirst().message();
        }
    }

    static String refused(String query) {
        return refused(query, OwnData.NONE);
    }
}

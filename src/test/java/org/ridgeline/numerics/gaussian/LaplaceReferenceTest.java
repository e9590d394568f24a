package org.ridgeline.numerics.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ridgeline.Reference.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.ridgeline.Reference;
import org.ridgeline.numerics.gaussian.Labelled.Covariance;

/**
 * c06b: Newton's method run to 1e-15 in numpy, the log marginal likelihood checked against scikit-learn 1.2.1, the probability
 * by adaptive quadrature. Asked for is 1e-8 for mode, latent values and log marginal likelihood, 1e-6 for probabilities.
 */
class LaplaceReferenceTest {
    private static final double LATENT = 1e-13;
    private static final double PROBABILITY = 1e-13;

    private static final Covariance EXPONENTIAL = Labelled.squaredExponential(4, 0.7);

    /** Matérn 5/2 with signal variance 9 and length scale 1.2. */
    private static final Covariance MATERN = (a, b) -> {
        double r = Math.sqrt(5) * Labelled.distance(a, b) / 1.2;
        return 9 * (1 + r + r * r / 3) * StrictMath.exp(-r);
    };

    @Test
    void oneDimensionMatches() {
        matches(Reference.read("c06b_gp_classification").get("cases").get(0), EXPONENTIAL);
    }

    @Test
    void twoDimensionsMatch() {
        matches(Reference.read("c06b_gp_classification").get("cases").get(1), MATERN);
    }

    private static void matches(JsonNode reference, Covariance covariance) {
        Labelled data = new Labelled(Reference.rows(reference.get("X")), numbers(reference.get("y")));
        LaplaceClassification model = data.classify(covariance);
        assertThat(model.converged()).isTrue();
        assertThat(model.jitter()).isZero();
        assertThat(model.mode()).containsExactly(numbers(reference.get("mode_f")), within(LATENT));
        assertThat(model.logMarginalLikelihood())
                .isCloseTo(reference.get("approx_log_marginal_likelihood").asDouble(), within(LATENT));
        LaplaceClassification.Latent latent = data.predict(model, covariance, Reference.rows(reference.get("X_test")));
        assertThat(latent.mean()).containsExactly(numbers(reference.get("latent_mean")), within(LATENT));
        assertThat(latent.variance()).containsExactly(numbers(reference.get("latent_var")), within(LATENT));
        assertThat(latent.probability())
                .containsExactly(numbers(reference.get("prob_exact_integral")), within(PROBABILITY));
    }
}

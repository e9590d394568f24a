package org.ridgeline.technique.batchnormtraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.technique.batchnormtraining.BatchNormTrainingResult.Arm;
import org.ridgeline.technique.batchnormtraining.BatchNormTrainingResult.Look;

/** Sentences of the lesson, to the digits that they give. Another processor adds in another order; the sentences say “about”. */
class BatchNormTrainingLessonTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void withoutNormalizationTenLayersOfSigmoidsLearnNothing(int seed) {
        String query = seed == 1 ? "" : "seed=" + seed;
        Arm none = none(query);
        assertThat(last(none.trainLoss())).isCloseTo(2.30, within(0.01));
        assertThat(ratio(none, 0)).isBetween(5e-7, 3e-6);
        assertThat(last(batch(query).testAccuracy())).isCloseTo(0.96, within(0.02));
        assertThat(batch(query).looks()).allMatch(look -> GradientFigure.ratio(look) > 0.3);
        // The plateau is the smoother place.
        assertThat(beta(none, 20)).isLessThan(beta(batch(query), 20));
    }

    @Test
    void fromLayerToLayerItFallsByAboutFour() {
        double[] norms = look(none(""), 0).gradientNorms();
        double factor = Math.pow(norms[norms.length - 1] / norms[0], 1.0 / (norms.length - 1));
        assertThat(factor).isCloseTo(4, within(0.4));
    }

    @Test
    void patienceChangesNothing() {
        Arm none = none("epochs=60&normalizations=none");
        assertThat(Arrays.stream(none.trainLoss()).skip(2)).allMatch(loss -> loss > 2.29);
    }

    @Test
    void largeWeightsExplodeAndThenSaturate() {
        String query = "activation=tanh&depth=20&initialization=large";
        Arm none = none(query);
        assertThat(ratio(none, 0)).isBetween(3e4, 5e4);
        assertThat(ratio(none, 1)).isLessThan(1e-15);
        assertThat(none.looks().getLast().layers().getLast().saturated()).isGreaterThan(0.99);
        assertThat(last(none.trainLoss())).isCloseTo(2.30, within(0.02));
        assertThat(last(batch(query).trainLoss())).isLessThan(0.5);
        query = "activation=relu&initialization=large";
        assertThat(none(query).divergedAtStep()).isEqualTo(1);
        assertThat(last(batch(query).trainLoss())).isLessThan(0.7);
        query = "activation=relu&initialization=small";
        assertThat(none(query).looks().getLast().gradientNorms()).containsOnly(0);
        assertThat(last(batch(query).trainLoss())).isLessThan(1.2);
    }

    @Test
    void largerStepsSurvive() {
        assertThat(batch("activation=tanh").trainLoss()[5]).isCloseTo(0.17, within(0.03));
        assertThat(none("activation=tanh").trainLoss()[5]).isCloseTo(0.54, within(0.1));
        String query = "activation=tanh&learningRate=1";
        assertThat(last(none(query).trainLoss())).isGreaterThan(2.2);
        assertThat(last(batch(query).trainLoss())).isCloseTo(0.06, within(0.04));
    }

    @Test
    void theStoriesAndWhatTheCurvesSayOfThem() {
        Arm none = none("activation=tanh");
        Arm batch = batch("activation=tanh");
        double drifts = ShiftFigure.drift(look(none, 20)) / ShiftFigure.drift(look(batch, 20));
        assertThat(drifts).isBetween(12.0, 35.0);
        assertThat(ShiftFigure.cosine(look(batch, 0))).isCloseTo(0.72, within(0.03));
        assertThat(ShiftFigure.cosine(look(none, 0))).isCloseTo(0.97, within(0.02));
        assertThat(ShiftFigure.cosine(look(batch, 20))).isCloseTo(0.97, within(0.05));
        assertThat(ShiftFigure.cosine(look(none, 20))).isCloseTo(0.39, within(0.2));
        assertThat(meanWidth(none)).isGreaterThan(0.5);
        assertThat(meanWidth(batch)).isLessThan(0.2);
        int[] smoother = new int[21];
        for (int seed = 1; seed <= 4; seed++) {
            String query = seed == 1 ? "activation=tanh" : "activation=tanh&seed=" + seed;
            for (int epoch : new int[] {0, 10, 20}) {
                smoother[epoch] += beta(batch(query), epoch) < beta(none(query), epoch) ? 1 : 0;
            }
        }
        assertThat(IntStream.of(0, 10, 20).map(epoch -> smoother[epoch])).containsExactly(0, 4, 3);
    }

    @Test
    void whereItDoesNotHelp() {
        String pairs = "activation=tanh&batchSize=2&epochs=5";
        assertThat(last(batch(pairs).trainLoss())).isGreaterThan(2.1);
        assertThat(last(none(pairs).trainLoss())).isLessThan(last(batch(pairs).trainLoss()) - 0.2);
        String shallow = "activation=tanh&depth=2";
        assertThat(last(none(shallow).testAccuracy())).isCloseTo(0.97, within(0.015));
        assertThat(last(batch(shallow).testAccuracy())).isCloseTo(0.97, within(0.015));
        assertThat(batch(shallow).trainLoss()[5]).isLessThan(0.7 * none(shallow).trainLoss()[5]);
    }

    private static Arm none(String query) {
        return arm(query, "none");
    }

    private static Arm batch(String query) {
        return arm(query, "batch");
    }

    private static Arm arm(String query, String normalization) {
        return Runs.solve(query).arms().stream()
                .filter(arm -> arm.normalization().equals(normalization))
                .findFirst()
                .orElseThrow();
    }

    private static Look look(Arm arm, int epoch) {
        return arm.looks().stream()
                .filter(look -> look.epoch() == epoch)
                .findFirst()
                .orElseThrow();
    }

    private static double ratio(Arm arm, int epoch) {
        return GradientFigure.ratio(look(arm, epoch));
    }

    private static double beta(Arm arm, int epoch) {
        return look(arm, epoch).smoothness();
    }

    private static double meanWidth(Arm arm) {
        return arm.looks().stream()
                .mapToDouble(LandscapeFigure::width)
                .average()
                .orElseThrow();
    }

    private static double last(double[] values) {
        return values[values.length - 1];
    }
}

package org.ridgeline.technique.batchnormtraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.catalog.SolutionLaws;
import org.ridgeline.catalog.Solving;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Figure;
import org.ridgeline.technique.batchnormtraining.BatchNormTrainingResult.Arm;
import org.ridgeline.technique.batchnormtraining.BatchNormTrainingResult.Layer;
import org.ridgeline.technique.batchnormtraining.BatchNormTrainingResult.Look;

class BatchNormTrainingTest {
    private static final int MOST_BYTES = 5_000_000;
    private static final String QUICK = "dataset=moons&samples=60&depth=3&width=6&epochs=3&batchSize=20";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "depth=1 | depth | from 2 to 20",
                "depth=21 | depth | from 2 to 20",
                "width=0 | width | from 1 to 128",
                "batchSize=1 | batchSize | Try 2 or more",
                "normalizations=group | normalizations | none, batch",
                "normalizations=none,none | normalizations | twice",
                "normalizations= | normalizations | from 1 to 2 values",
                "activation=softplus | activation | relu",
                "initialization=zero | initialization | xavier",
                "learningRate=0 | learningRate | above 0",
                "epochs=200&depth=20&width=128&dataset=fashion-mnist&samples=20000&batchSize=2 | epochs | minutes"
            })
    void badInputIsRefusedWithAdvice(String query, String parameter, String advice) {
        assertThatThrownBy(() -> Runs.experiment(query))
                .isInstanceOfSatisfying(ViolationException.class, refusal -> assertThat(refusal.violations())
                        .anySatisfy(violation -> {
                            assertThat(violation.parameter()).startsWith(parameter);
                            assertThat(violation.message()).contains(advice);
                        }));
    }

    @Test
    void aBatchOfOneIsFineWithoutNormalization() {
        Arm arm = Runs.solve("dataset=moons&samples=60&depth=3&width=6&epochs=3&batchSize=1&normalizations=none")
                .arms()
                .getFirst();
        assertThat(arm.trainLoss()).hasSize(4);
    }

    /** Eleven rows in batches of ten or of two: nobody is left alone in the last one. */
    @ParameterizedTest
    @ValueSource(ints = {10, 2})
    void noLastBatchIsTooSmallForAVariance(int batchSize) {
        for (Arm arm : Runs.solve("dataset=moons&samples=11&depth=2&width=4&epochs=4&batchSize=" + batchSize)
                .arms()) {
            assertThat(arm.divergedAtStep()).isNull();
            assertThat(Arrays.stream(arm.trainLoss())).hasSize(5).allMatch(Double::isFinite);
        }
    }

    @Test
    void everyLookSaysWhatItMeasures() {
        BatchNormTrainingResult result = Runs.solve(QUICK);
        for (Arm arm : result.arms()) {
            assertThat(arm.looks()).extracting(Look::epoch).containsExactly(0, 1, 2, 3);
            for (Look look : arm.looks()) {
                assertThat(look.layers()).hasSize(3);
                assertThat(look.gradientNorms()).hasSize(4);
                assertThat(look.layerShifts()[0]).isZero();
                assertThat(look.layerCosines()[0]).isEqualTo(1);
                assertThat(look.layers()).allSatisfy(layer -> {
                    assertThat(Arrays.stream(layer.counts()).sum()).isEqualTo(60 * 6);
                    assertThat(layer.drift() == null).isEqualTo(look.epoch() == 0);
                });
            }
            Look first = arm.looks().getFirst();
            // With so few rows all of them are looked at; without normalization, that is the loss of the curve.
            if (arm.normalization().equals("none")) {
                assertThat(first.loss()).isCloseTo(arm.trainLoss()[0], within(1e-5));
            } else {
                assertThat(first.layers()).allSatisfy(layer -> {
                    assertThat(layer.sumMean()).isCloseTo(0, within(1e-9));
                    assertThat(layer.sumDeviation()).isBetween(0.95, 1.0);
                });
            }
        }
    }

    /** Means move by 3 and 0, deviations by 0 and 4: √((9 + 16)/2). */
    @Test
    void driftIsTheDistanceOfMeansAndDeviations() {
        assertThat(LayerLook.drift(new double[] {0, 1, 2, 1}, new double[] {3, 1, 2, 5}))
                .isCloseTo(Math.sqrt(12.5), within(1e-12));
    }

    @Test
    void whatRunsAwayStopsWhereItDid() {
        BatchNormTrainingResult result = Runs.solve("activation=relu&initialization=large");
        Arm none = result.arms().getFirst();
        assertThat(none.divergedAtStep()).isEqualTo(1);
        assertThat(none.looks()).hasSize(1);
        assertThat(none.trainLoss()).hasSize(21);
        assertThat(none.trainLoss()[1]).isNaN();
        assertThat(result.warnings()).anyMatch(warning -> warning.code().equals("diverged"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "normalizations=batch",
                "normalizations=none",
                "activation=relu&initialization=large",
                "activation=relu&initialization=large&normalizations=none",
                "activation=relu&initialization=small",
                "activation=tanh&depth=20&initialization=large",
                "activation=tanh&batchSize=2&epochs=5",
                QUICK,
                "dataset=moons&samples=60&depth=3&width=1&epochs=3&batchSize=20&activation=relu"
            })
    void everyStateCanBeShownInBothLanguages(String query) {
        BatchNormTrainingResult result = Runs.solve(query);
        SolutionLaws laws = new SolutionLaws(Runs.TECHNIQUE);
        for (String language : Words.LANGUAGES) {
            laws.hold(Runs.TECHNIQUE.show(Runs.experiment(query, language), result));
        }
    }

    @Test
    void findingsNameWhatHappens() {
        assertThat(finding("", "loss")).contains("only", "batch normalization");
        assertThat(finding("normalizations=none", "loss")).contains("Nothing learnt", "first layer’s gradient");
        assertThat(finding("", "gradients")).contains("no normalization", "vanishes");
        assertThat(finding("activation=relu&initialization=small", "gradients")).contains("exactly zero");
        assertThat(finding("activation=relu&initialization=large&normalizations=none", "loss"))
                .contains("run away");
        List<String> findings = figure("activation=tanh&depth=20&initialization=large", "gradients")
                .findings();
        assertThat(findings.getFirst()).contains("explodes");
        assertThat(findings.getLast()).contains("vanishes");
    }

    private static String finding(String query, String name) {
        return figure(query, name).finding();
    }

    private static Figure figure(String query, String name) {
        return Runs.TECHNIQUE.show(Runs.experiment(query), Runs.solve(query)).drawing().figures().stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The deepest network over the most epochs, of which as many are looked at as of fewer; numbers with as many digits as may be. */
    @Test
    void theLargestRunStaysWithinItsBytes() {
        int[] counts = new int[LayerLook.BINS];
        Arrays.fill(counts, 16_384);
        double number = -1.23456e-10;
        Layer layer = new Layer(number, number, number, number, number, number, number, counts, number);
        double[] many = new double[21];
        double[] curve = new double[201];
        Arrays.fill(many, number);
        Arrays.fill(curve, Math.PI / 1e5);
        List<Look> looks = Collections.nCopies(
                24, new Look(200, number, Collections.nCopies(20, layer), many, many, many, number, many, many));
        Arm arm = new Arm("batch", curve, curve, curve, curve, 1L, looks);
        BatchNormTrainingResult result =
                new BatchNormTrainingResult(Runs.solve(QUICK).data(), 128, many, List.of(arm, arm), List.of());
        assertThat(Solving.json(result).toString()).hasSizeLessThan(MOST_BYTES);
    }

    @Test
    void aForkGoesOnWithAnotherRate() {
        String query = "forkAt=10&forkOf=activation%3Dtanh&activation=tanh&learningRate=0.01";
        BatchNormTrainingResult parent = Runs.solve("activation=tanh");
        BatchNormTrainingResult fork = Runs.solve(query);
        for (int arm = 0; arm < 2; arm++) {
            double[] before = Arrays.copyOf(parent.arms().get(arm).trainLoss(), 11);
            assertThat(Arrays.copyOf(fork.arms().get(arm).trainLoss(), 11)).containsExactly(before);
            assertThat(fork.arms().get(arm).trainLoss()[11])
                    .isNotEqualTo(parent.arms().get(arm).trainLoss()[11]);
            assertThat(Solving.json(fork.arms().get(arm).looks().get(10)))
                    .isEqualTo(Solving.json(parent.arms().get(arm).looks().get(10)));
        }
    }
}

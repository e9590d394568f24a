package org.ridgeline.technique.networkregularization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.ridgeline.technique.networkregularization.NetworkRegularizationResult.Arm;
import org.ridgeline.training.EarlyStopping;

/** What penalties do to networks, and what their runs record. */
class NetworkRegularizationTest {
    private static final String QUICK = "samples=40&hidden=16&epochs=30&batchSize=20";
    private static final int SEEDS = 5;

    private static double last(double[] curve) {
        return curve[curve.length - 1];
    }

    /** The sight that the lesson begins with, as the middle one of five draws. */
    @Test
    void theFreeNetworkOverfitsAndPenaltiesHoldItBack() {
        List<List<Arm>> draws = new ArrayList<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            draws.add(Runs.solve("penalties=none,l2,l1,decoupled&seed=" + seed).arms());
        }
        double free = median(draws, 0, arm -> last(arm.testLoss()));
        assertThat(free).isBetween(0.6, 1.1);
        assertThat(median(draws, 1, arm -> last(arm.testLoss()))).isLessThan(free / 2);
        assertThat(median(draws, 2, arm -> last(arm.testLoss()))).isLessThan(0.75 * free);
        assertThat(median(draws, 3, arm -> last(arm.testLoss()))).isLessThan(0.85 * free);
        assertThat(median(draws, 0, arm -> last(arm.norms()[0])))
                .isGreaterThan(2 * median(draws, 1, arm -> last(arm.norms()[0])));
        assertThat(median(draws, 2, arm -> last(arm.sparsity()[1]))).isGreaterThan(0.9);
        assertThat(median(draws, 1, arm -> last(arm.sparsity()[1]))).isZero();
        assertThat(draws).allSatisfy(arms -> {
            assertThat(arms.get(0).overfittingSince()).isNotNull();
            assertThat(arms.get(1).overfittingSince()).isNull();
        });
    }

    private static double median(List<List<Arm>> draws, int arm, ToDoubleFunction<Arm> number) {
        return draws.stream()
                .mapToDouble(arms -> number.applyAsDouble(arms.get(arm)))
                .sorted()
                .toArray()[SEEDS / 2];
    }

    @Test
    void armsAreAllCombinationsOuterToInner() {
        NetworkRegularizationResult result = Runs.solve(
                "penalties=none,l2&lambdas=0.1,1&labelNoises=0,0.25&trainingSizes=20,40&samples=40&hidden=8&epochs=2");
        assertThat(result.arms())
                .extracting(arm -> "%s %s %s %d %d"
                        .formatted(
                                arm.penalty(), arm.lambda(), arm.labelNoise(), arm.trainingRows(), arm.wrongLabels()))
                .startsWith(
                        "none null 0.0 20 0",
                        "none null 0.0 40 0",
                        "none null 0.25 20 5",
                        "none null 0.25 40 10",
                        "l2 0.1 0.0 20 0")
                .hasSize(12);
        assertThat(result.arms()).allSatisfy(arm -> {
            assertThat(arm.testLoss()[0]).isEqualTo(result.arms().getFirst().testLoss()[0]);
            assertThat(arm.norms()).hasDimensions(2, 3);
        });
        assertThat(result.arms().get(0).trainLoss()[0])
                .isNotEqualTo(result.arms().get(1).trainLoss()[0]);
        assertThat(result.data().validationRows()).isEqualTo(500);
    }

    /** Each arm of a run with several sets of rows is the arm of a run of its own. */
    @Test
    void groupsOfArmsDoNotMix() {
        NetworkRegularizationResult all =
                Runs.solve(QUICK + "&penalties=l2&labelNoises=0,0.2&augmentations=none,jitter&trainingSizes=25,40");
        Arm one = Runs.solve(QUICK + "&penalties=l2&labelNoises=0.2&augmentations=jitter&trainingSizes=25")
                .arms()
                .getFirst();
        Arm same = all.arms().get(6);
        assertThat(same.augmentation()).isEqualTo("jitter");
        assertThat(same).usingRecursiveComparison().isEqualTo(one);
        assertThat(all.arms().get(4).testLoss()).isNotEqualTo(same.testLoss());
    }

    @Test
    void patienceEndsArmsAndBringsBackTheirBestWeights() {
        NetworkRegularizationResult result = Runs.solve("penalties=none,l1&labelNoises=0.2&patience=8&hidden=32,32");
        for (Arm arm : result.arms()) {
            int best = EarlyStopping.bestEpoch(arm.validationLoss()).orElseThrow();
            assertThat(arm.bestEpoch()).isEqualTo(best);
            assertThat(arm.stoppedEpoch()).isEqualTo(best + 8);
            assertThat(arm.testLoss()).hasSize(best + 9);
            NetworkRegularizationResult.Closing closing = arm.closing();
            assertThat(closing.epoch()).isEqualTo(best);
            assertThat(closing.validationLoss()).isEqualTo(arm.validationLoss()[best]);
            assertThat(closing.testLoss()).isEqualTo(arm.testLoss()[best]).isNotEqualTo(last(arm.testLoss()));
            assertThat(closing.testAccuracy()).isEqualTo(arm.testAccuracy()[best]);
            assertThat(closing.norms()[0]).isEqualTo(arm.norms()[0][best]);
            assertThat(closing.sparsity()[1]).isEqualTo(arm.sparsity()[1][best]);
            assertThat(arm.film().getLast().epoch()).isEqualTo(arm.stoppedEpoch());
            assertThat(closing.look().histograms())
                    .usingRecursiveComparison()
                    .isNotEqualTo(arm.film().getLast().histograms());
        }
        int longest = result.arms().stream().mapToInt(Arm::stoppedEpoch).max().orElseThrow();
        assertThat(result.epoch()).isEqualTo(longest).isLessThan(200);
    }

    /** An arm whose neighbours stop trains on as if it were alone, and one that stopped is left as it was. */
    @Test
    void stoppedArmsLeaveTheOthersAlone() {
        String query = "patience=10&epochs=150";
        List<Arm> together = Runs.solve(query + "&penalties=none,l2").arms();
        Arm alone = Runs.solve(query + "&penalties=l2").arms().getFirst();
        Arm second = together.get(1);
        assertThat(second.stoppedEpoch()).isNotEqualTo(together.get(0).stoppedEpoch());
        assertThat(second.testLoss()[second.bestEpoch()]).isCloseTo(alone.testLoss()[alone.bestEpoch()], within(0.02));
    }

    @Test
    void theFilmHasEarlyMomentsAndTheLast() {
        Arm arm = Runs.solve("penalties=l1&hidden=8&epochs=100").arms().getFirst();
        int[] epochs = arm.film().stream()
                .mapToInt(NetworkRegularizationResult.Look::epoch)
                .toArray();
        assertThat(epochs)
                .startsWith(0, 1, 2)
                .endsWith(100)
                .hasSizeBetween(18, 25)
                .isSorted();
        NetworkRegularizationResult.Look look = arm.film().getLast();
        assertThat(look.region()).hasDimensions(31, 31);
        assertThat(look.filters()).isNull();
        assertThat(look.histograms()).hasSize(2);
        assertThat(Arrays.stream(look.histograms().getFirst().counts()).sum()).isEqualTo(16);
        assertThat(arm.closing().look()).usingRecursiveComparison().isEqualTo(look);
        assertThat(List.of(look.region()))
                .allSatisfy(row ->
                        assertThat(Arrays.stream(row).boxed()).allMatch(percent -> percent >= 0 && percent <= 100));
    }

    @Test
    void picturesHaveFiltersAndNoRegion() {
        NetworkRegularizationResult result = Runs.solve("dataset=digits&samples=100&hidden=12&epochs=3"
                + "&penalties=none&augmentations=none,shift&normalization=batch");
        assertThat(result.regionX()).isNull();
        assertThat(result.data().imageWidth()).isEqualTo(8);
        for (Arm arm : result.arms()) {
            NetworkRegularizationResult.Filters filters = arm.closing().look().filters();
            assertThat(filters.units()).hasSize(4).doesNotHaveDuplicates();
            assertThat(filters.weights()).hasDimensions(4, 64);
            assertThat(Arrays.stream(filters.weights())
                            .flatMapToInt(Arrays::stream)
                            .map(Math::abs)
                            .max())
                    .hasValue(100);
        }
        assertThat(result.arms().get(0).trainLoss()[0])
                .isEqualTo(result.arms().get(1).trainLoss()[0]);
        assertThat(result.arms().get(0).testLoss()[3])
                .isNotEqualTo(result.arms().get(1).testLoss()[3]);
    }

    @Test
    void thePenaltyIsWhatIsAddedToTheLoss() {
        Arm l2 = Runs.solve(QUICK + "&penalties=l2&lambdas=0.1").arms().getFirst();
        double squares = 0;
        for (double[] norm : l2.norms()) {
            squares += last(norm) * last(norm);
        }
        assertThat(last(l2.penaltyValue())).isCloseTo(0.05 * squares, within(1e-5 * squares));
        List<Arm> others = Runs.solve(QUICK + "&penalties=none,max-norm,l1").arms();
        assertThat(others.get(0).penaltyValue()).containsOnly(0);
        assertThat(others.get(1).penaltyValue()).containsOnly(0);
        assertThat(last(others.get(2).penaltyValue())).isPositive();
    }

    @Test
    void biasesAreSparedUnlessAsked() {
        String query = QUICK + "&normalization=batch&penalties=l2&lambdas=1";
        Arm spared = Runs.solve(query).arms().getFirst();
        Arm whole = Runs.solve(query + "&decaysEverything=true").arms().getFirst();
        assertThat(whole.penaltyValue()[0]).isGreaterThan(spared.penaltyValue()[0]);
        assertThat(last(whole.testLoss())).isNotEqualTo(last(spared.testLoss()));
    }

    @Test
    void anArmThatRunsAwayIsSaidSoAndHasNoEnd() {
        List<Arm> arms = Runs.solve(QUICK + "&penalties=none,l2&lambdas=10&learningRate=10&patience=25")
                .arms();
        Arm lost = arms.get(1);
        assertThat(lost.divergedAtStep()).isNotNull().isPositive();
        assertThat(Double.isFinite(lost.testLoss()[0])).isTrue();
        assertThat(last(lost.testLoss())).isNaN();
        assertThat(lost.closing()).isNull();
        assertThat(lost.stoppedEpoch()).isNull();
    }

    /** All arms of the first group may run away in the middle of an epoch, which is then recorded as lost. */
    @Test
    void whereAllRunAwayWithinAnEpochTheCurvesSayWhichOne() {
        NetworkRegularizationResult result =
                Runs.solve("samples=200&batchSize=10&epochs=5&hidden=64,64&penalties=l2&lambdas=5,10&learningRate=10");
        assertThat(result.epoch()).isLessThan(5);
        assertThat(result.arms()).allSatisfy(arm -> {
            assertThat(arm.divergedAtStep() % 20).as("within an epoch").isNotZero();
            assertThat(last(arm.trainLoss())).isNaN();
            assertThat(last(arm.testLoss())).isNaN();
        });
        assertThat(result.arms()).extracting(arm -> arm.trainLoss().length).containsOnly(result.epoch() + 1);
    }

    @Test
    void ownRowsAreLearnt() {
        List<List<Double>> x = new ArrayList<>();
        List<Integer> y = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            double angle = i * 2.399963;
            double radius = 1 + i % 2;
            x.add(List.of(1000 + 50 * radius * Math.cos(angle), radius * Math.sin(angle)));
            y.add(i % 2);
        }
        NetworkRegularizationResult result =
                Runs.solve("penalties=none,l2&lambdas=0.001&hidden=32&epochs=60", Runs.own(x, y));
        assertThat(result.data().name()).isEqualTo("own");
        assertThat(result.data().trainingRows()).isEqualTo(120);
        assertThat(result.regionX()).hasSize(31);
        assertThat(result.regionX()[0]).isBetween(850.0, 905.0);
        assertThat(result.arms())
                .allSatisfy(arm -> assertThat(last(arm.testAccuracy())).isGreaterThan(0.9));
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        assertThat(Runs.refused("penalties=none,l2,l1&lambdas=0.1,0.2,0.3,0.4&labelNoises=0,0.1"))
                .startsWith("penalties: ")
                .contains("asks for 18 networks")
                .contains("16");
        assertThat(Runs.refused("patience=50&epochs=50"))
                .startsWith("patience: ")
                .contains("below epochs (50)");
        assertThat(Runs.refused("augmentations=shift"))
                .startsWith("augmentations: ")
                .contains("Try jitter");
        assertThat(Runs.refused("dataset=digits&augmentations=none,jitter")).contains("Try shift");
        assertThat(Runs.refused("normalization=batch&batchSize=1")).startsWith("batchSize: ");
        assertThat(Runs.refused("trainingSizes=100&samples=60")).contains("there are 60 training rows");
        assertThat(Runs.refused("dataset=synthetic&samples=1400&trainingSizes=1000,1200,1400"))
                .startsWith("trainingSizes: ")
                .contains("names 1200", "there are 1000 training rows");
        assertThat(Runs.refused("dataset=digits&samples=60000&trainingSizes=10000"))
                .startsWith("trainingSizes: ");
        assertThat(Runs.refused("learningRate=0")).startsWith("learningRate: ").contains("above 0");
        assertThat(Runs.refused("learningRate=1e6"))
                .startsWith("learningRate: ")
                .contains("up to 10");
        assertThat(Runs.refused("lambdas=-1")).startsWith("lambdas: ").contains("from 0 to 10");
        assertThat(Runs.refused("labelNoises=0.6")).startsWith("labelNoises: ");
        assertThat(Runs.refused("epochs=501")).startsWith("epochs: ");
        assertThat(Runs.refused("dataset=fashion-mnist&samples=60000&hidden=512,512&epochs=500"))
                .startsWith("epochs: ")
                .contains("minutes");
        assertThat(Runs.refused("hidden=1024,1024,1024&penalties=none,l2,l1,elastic&patience=5"))
                .startsWith("hidden: ")
                .contains("million");
    }

    @Test
    void ownDataThatAreNoClassesAreRefused() {
        List<List<Integer>> x = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            x.add(List.of(i, -i));
        }
        List<Integer> y = List.of(0, 1, 0, 1, 0, 1, 0, 1, 0, 1);
        assertThat(Runs.refused("", Runs.own(x.subList(0, 4), y.subList(0, 4)))).contains("4 rows; at least 5");
        assertThat(Runs.refused("", Runs.own(x, List.of(0, 1, 0, 1, 0, 1, 0, 1, 0, 1.5))))
                .startsWith("data.y[9]: ")
                .contains("1.5");
        assertThat(Runs.refused("", Runs.own(x, List.of(10, 1, 0, 1, 0, 1, 0, 1, 0, 1))))
                .startsWith("data.y[0]: ");
        assertThat(Runs.refused("", Runs.own(x, List.of(2, 2, 2, 2, 2, 2, 2, 2, 2, 2))))
                .contains("single class, 2");
        assertThat(Runs.refused("dataset=digits&augmentations=shift", Runs.own(x, y)))
                .startsWith("augmentations: ");
        assertThat(Runs.refused("trainingSizes=10", Runs.own(x, y))).contains("there are 6 training rows");
    }
}

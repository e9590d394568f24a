package org.ridgeline.technique.networkregularization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.technique.networkregularization.NetworkRegularizationResult.Arm;

/** Sentences of the lesson, to the digits that they give. */
class NetworkRegularizationLessonTest {
    /** Another processor adds in another order; the sentences say “about”. */
    private static final double ABOUT = 0.03;

    @Test
    void withoutAPriceItLearnsByHeartAndL2Stays() {
        List<Arm> arms = Trained.arms("");
        Arm none = arms.get(0);
        Arm l2 = arms.get(1);
        assertThat(none.bestEpoch()).isBetween(8, 20);
        assertThat(none.validationLoss()[none.bestEpoch()]).isCloseTo(0.27, within(ABOUT));
        assertThat(last(none.validationLoss())).isGreaterThan(1.8 * 0.27);
        assertThat(last(none.trainLoss())).isLessThan(0.12);
        assertThat(none.overfittingSince()).isNotNull().isCloseTo(42, within(4));
        assertThat(last(l2.validationLoss())).isCloseTo(0.27, within(ABOUT));
        assertThat(l2.overfittingSince()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void otherDrawsGoTheSameWay(int seed) {
        List<Arm> arms = Trained.arms("seed=" + seed);
        assertThat(last(arms.get(0).validationLoss()))
                .isGreaterThan(2 * last(arms.get(1).validationLoss()));
        assertThat(arms.get(0).overfittingSince()).isNotNull();
    }

    @Test
    void l1LeavesFewWeightsAndStillOverfits() {
        Arm l1 = Trained.arms("").get(2);
        assertThat(zeros(l1)).isCloseTo(0.96, within(0.02));
        assertThat(l1.overfittingSince()).isNotNull();
        assertThat(l1.penaltyValue()[200]).isCloseTo(6 * last(l1.trainLoss()), within(0.15));
        Arm dearer = Trained.arms("lambdas=0.03&penalties=none,l1").get(1);
        assertThat(zeros(dearer)).isGreaterThan(0.98);
        assertThat(last(dearer.validationLoss())).isLessThan(last(l1.validationLoss()));
    }

    @Test
    void theLowestPriceHoldsLittleAndTheHighestForbidsLearning() {
        List<Arm> arms = Trained.arms("lambdas=0.001,0.01,0.1&penalties=l2");
        assertThat(last(arms.get(0).validationLoss()))
                .isGreaterThan(1.4 * last(arms.get(1).validationLoss()));
        assertThat(last(arms.get(2).validationLoss()))
                .isGreaterThan(last(arms.get(1).validationLoss()) + 0.04);
    }

    @Test
    void underAdamFewWeightsAreZero() {
        List<Arm> arms = Trained.arms("learningRate=0.01&optimizer=adam");
        assertThat(zeros(arms.get(2))).isCloseTo(0.2, within(0.08));
        assertThat(last(arms.get(1).validationLoss())).isCloseTo(0.27, within(ABOUT));
    }

    /** Momentum μ makes 1/(1−μ) = 10 steps of the penalty's gradient, and none of decoupled decay. */
    @Test
    void tenTimesTheDecoupledDecayDoesWhatL2Does() {
        Arm l2 = Trained.arms("").get(1);
        Arm decoupled = Trained.arms("lambdas=0.1&penalties=none,decoupled").get(1);
        assertThat(last(decoupled.validationLoss())).isCloseTo(last(l2.validationLoss()), within(0.01));
        for (int layer = 0; layer < 3; layer++) {
            assertThat(last(decoupled.norms()[layer])).isCloseTo(last(l2.norms()[layer]), within(0.1));
        }
    }

    @Test
    void biasesAndMaxNorm() {
        assertThat(last(Trained.arms("decaysEverything=true").get(2).validationLoss()))
                .isGreaterThan(last(Trained.arms("").get(2).validationLoss()));
        List<Arm> bounded = Trained.arms("maxNorm=1&penalties=none,max-norm");
        assertThat(last(bounded.get(1).validationLoss()))
                .isLessThan(last(bounded.get(0).validationLoss()));
    }

    @Test
    void wrongLabelsJitterAndMoreRows() {
        List<Arm> wrong = Trained.arms("labelNoises=0,0.2&penalties=none,l2");
        assertThat(wrong.get(1).wrongLabels()).isEqualTo(12);
        assertThat(last(wrong.get(1).validationLoss())).isCloseTo(1.06, within(0.15));
        assertThat(last(wrong.get(3).validationLoss())).isCloseTo(0.38, within(ABOUT));
        List<Arm> jittered = Trained.arms("augmentations=none,jitter&penalties=none");
        assertThat(last(jittered.get(1).validationLoss()))
                .isLessThan(0.7 * last(jittered.get(0).validationLoss()));
        List<Arm> more = Trained.arms("penalties=none&samples=500&trainingSizes=60,200,500");
        assertThat(last(more.get(2).validationLoss())).isCloseTo(0.21, within(ABOUT));
    }

    @Test
    void patienceGoesBackToTheBestEpoch() {
        List<Arm> arms = Trained.arms("patience=15");
        Arm none = arms.getFirst();
        assertThat(none.stoppedEpoch()).isEqualTo(none.bestEpoch() + 15);
        assertThat(none.closing().epoch()).isEqualTo(none.bestEpoch());
        assertThat(none.closing().validationLoss()).isEqualTo(none.validationLoss()[none.bestEpoch()]);
        assertThat(arms).allSatisfy(arm -> assertThat(arm.closing().validationLoss())
                .isGreaterThanOrEqualTo(none.closing().validationLoss()));
        Arm bounded = Trained.arms("maxNorm=0.7&penalties=none,max-norm").get(1);
        assertThat(last(bounded.validationLoss())).isLessThan(none.closing().validationLoss());
    }

    @Test
    void aForkForgetsWhatWasLearntByHeart() {
        String parent = "forkAt=35&forkOf=penalties%3Dnone";
        Arm slower = Trained.arms(parent + "&learningRate=0.01&penalties=none").getFirst();
        Arm none = Trained.arms("penalties=none").getFirst();
        assertThat(slower.overfittingSince()).isNotNull();
        assertThat(last(slower.validationLoss())).isBetween(0.3, last(none.validationLoss()));
        Arm switched = Trained.arms(parent + "&penalties=l2").getFirst();
        assertThat(last(switched.validationLoss())).isCloseTo(0.27, within(ABOUT));
    }

    private static double zeros(Arm arm) {
        double zero = 0;
        double[] weights = {2 * 64, 64 * 64, 64 * 2};
        for (int layer = 0; layer < weights.length; layer++) {
            zero += weights[layer] * last(arm.sparsity()[layer]);
        }
        return zero / 4352;
    }

    private static double last(double[] values) {
        return values[values.length - 1];
    }
}

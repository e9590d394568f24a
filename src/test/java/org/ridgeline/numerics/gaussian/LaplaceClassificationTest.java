package org.ridgeline.numerics.gaussian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ridgeline.numerics.gaussian.Labelled.squaredExponential;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ridgeline.numerics.Grids;
import org.ridgeline.numerics.Rows;
import org.ridgeline.numerics.gaussian.Labelled.Covariance;

class LaplaceClassificationTest {
    private static final double[][] GRID = Rows.ofColumn(Grids.linear(-5, 5, 41));
    private static final Covariance KERNEL = squaredExponential(4, 0.8);

    /** f̂ = K∇log p(y|f̂), worked out here with the gradient written differently. */
    @Test
    void theModeIsStationary() {
        for (double signalVariance : new double[] {0.01, 1, 50, 1e4}) {
            Labelled data = Labelled.mixed(60, 3);
            Covariance kernel = squaredExponential(signalVariance, 0.8);
            LaplaceClassification model = data.classify(kernel);
            double[] f = model.mode();
            for (int i = 0; i < f.length; i++) {
                double sum = 0;
                for (int j = 0; j < f.length; j++) {
                    sum += kernel.of(data.x()[i], data.x()[j]) * (data.y()[j] - 1 / (1 + Math.exp(-f[j])));
                }
                assertThat(sum).isCloseTo(f[i], within(1e-12 * (1 + 60 * signalVariance)));
            }
            assertThat(model.modeResidual()).isLessThan(1e-11);
        }
    }

    @Test
    void noOtherPlaceOnTheWayIsHigherThanTheMode() {
        Labelled data = Labelled.mixed(40, 4);
        LaplaceClassification model = data.classify(KERNEL);
        double atMode = model.logLikelihood() - model.halfSquaredNorm();
        // At f = 0 the objective is −n log 2; the mode's must be higher.
        assertThat(atMode).isGreaterThan(-40 * Math.log(2));
        for (double share : new double[] {0.9, 0.99, 1.01, 1.1}) {
            double likelihood = 0;
            for (int i = 0; i < 40; i++) {
                likelihood += LogisticNormal.logLogistic((2 * data.y()[i] - 1) * share * model.mode()[i]);
            }
            assertThat(likelihood - share * share * model.halfSquaredNorm()).isLessThan(atMode);
        }
    }

    @Test
    void swappingTheClassesMirrorsEverything() {
        Labelled data = Labelled.mixed(50, 5);
        LaplaceClassification model = data.classify(KERNEL);
        LaplaceClassification mirrored = data.swapped().classify(KERNEL);
        assertThat(mirrored.logMarginalLikelihood()).isEqualTo(model.logMarginalLikelihood());
        double[] probability = data.predict(model, KERNEL, GRID).probability();
        double[] other = data.predict(mirrored, KERNEL, GRID).probability();
        for (int k = 0; k < GRID.length; k++) {
            assertThat(probability[k] + other[k]).isEqualTo(1);
        }
    }

    @Test
    void theOrderOfThePointsDoesNotMatter() {
        Labelled data = Labelled.mixed(50, 6);
        int[] backward = new int[50];
        for (int i = 0; i < 50; i++) {
            backward[i] = 49 - i;
        }
        Labelled reversed = new Labelled(Rows.select(data.x(), backward), Rows.select(data.y(), backward));
        LaplaceClassification model = data.classify(KERNEL);
        LaplaceClassification other = reversed.classify(KERNEL);
        assertThat(other.logMarginalLikelihood()).isCloseTo(model.logMarginalLikelihood(), within(1e-11));
        assertThat(Rows.select(other.mode(), backward)).containsExactly(model.mode(), within(1e-12));
        assertThat(reversed.predict(other, KERNEL, GRID).probability())
                .containsExactly(data.predict(model, KERNEL, GRID).probability(), within(1e-12));
    }

    @Test
    void farFromTheDataThePriorComesBack() {
        Labelled data = Labelled.mixed(30, 7);
        LaplaceClassification.Latent far = data.predict(data.classify(KERNEL), KERNEL, new double[][] {{1e3}});
        assertThat(far.mean()[0]).isZero();
        assertThat(far.variance()[0]).isEqualTo(4);
        assertThat(far.probability()[0]).isEqualTo(0.5);
    }

    @Test
    void thePosteriorIsNeverWiderThanThePrior() {
        Labelled data = Labelled.mixed(30, 8);
        assertThat(Arrays.stream(data.predict(data.classify(KERNEL), KERNEL, GRID)
                                .variance())
                        .boxed())
                .allSatisfy(variance -> assertThat(variance).isBetween(0.0, 4.0));
    }

    @Test
    void theTermsOfTheLogMarginalLikelihoodSumToIt() {
        LaplaceClassification model = Labelled.mixed(30, 9).classify(KERNEL);
        assertThat(model.logLikelihood()).isNegative();
        assertThat(model.halfSquaredNorm()).isPositive();
        assertThat(model.halfLogDeterminant()).isPositive();
        assertThat(model.logLikelihood() - model.halfSquaredNorm() - model.halfLogDeterminant())
                .isEqualTo(model.logMarginalLikelihood());
    }

    /** One point: ∫ σ(f) N(f; 0, v) df is exactly one half, whatever v is; Laplace's approximation comes near for small v. */
    @Test
    void onePointIsWorthOneBitAsThePriorNarrows() {
        LaplaceClassification model =
                new Labelled(new double[][] {{0}}, new double[] {1}).classify(squaredExponential(1e-6, 1));
        assertThat(model.logMarginalLikelihood()).isCloseTo(-Math.log(2), within(1e-6));
    }

    @Test
    void oneClassAloneIsAnswered() {
        Labelled data = new Labelled(Labelled.mixed(20, 10).x(), new double[20]);
        LaplaceClassification model = data.classify(KERNEL);
        assertThat(model.converged()).isTrue();
        assertThat(Arrays.stream(data.predict(model, KERNEL, GRID).probability())
                        .boxed())
                .allSatisfy(probability -> assertThat(probability).isBetween(0.0, 0.5));
    }

    @Test
    void repeatedPointsAndASingularCovarianceAreNoTrouble() {
        double[][] x = new double[40][1];
        double[] y = new double[40];
        for (int i = 0; i < 40; i++) {
            x[i][0] = i % 2;
            y[i] = i % 4 == 0 ? 1 : 0;
        }
        Labelled data = new Labelled(x, y);
        LaplaceClassification model = data.classify(KERNEL);
        assertThat(model.converged()).isTrue();
        assertThat(model.jitter()).isZero();
        // Half of the even points are of class 1, none of the odd ones.
        double[] probability =
                data.predict(model, KERNEL, new double[][] {{0}, {1}}).probability();
        assertThat(probability[0]).isCloseTo(0.5, within(0.15));
        assertThat(probability[1]).isLessThan(0.15);
    }

    @Test
    void hugeSignalVariancesAndLengthScalesDoNotOverflow() {
        Labelled mixed = Labelled.mixed(50, 11);
        for (Labelled data : new Labelled[] {mixed, mixed.separated(), new Labelled(mixed.x(), new double[50])}) {
            for (double signalVariance : new double[] {1e4, 1e8, 1e12, 1e200}) {
                for (double lengthScale : new double[] {1e-6, 1, 1e6}) {
                    Covariance kernel = squaredExponential(signalVariance, lengthScale);
                    LaplaceClassification model = data.classify(kernel);
                    assertThat(model.logMarginalLikelihood()).isFinite().isNegative();
                    assertThat(Arrays.stream(data.predict(model, kernel, GRID).probability())
                                    .boxed())
                            .allSatisfy(probability -> assertThat(probability).isBetween(0.0, 1.0));
                }
            }
        }
    }

    @Test
    void separableClassesConvergeUnderHugeSignalVariances() {
        Labelled data = Labelled.mixed(80, 12).separated();
        for (double signalVariance : new double[] {1e2, 1e4, 1e8, 1e12}) {
            LaplaceClassification model = data.classify(squaredExponential(signalVariance, 2));
            assertThat(model.converged())
                    .as("signal variance %s", signalVariance)
                    .isTrue();
            assertThat(model.modeResidual()).isLessThan(1e-9);
        }
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> LaplaceClassification.of(new double[][] {{1}}, new boolean[2]))
                .hasMessageContaining("as many");
        assertThatThrownBy(() -> LaplaceClassification.of(new double[][] {{1}, {9, -50}}, new boolean[2]))
                .hasMessageContaining("positive semidefinite");
    }
}

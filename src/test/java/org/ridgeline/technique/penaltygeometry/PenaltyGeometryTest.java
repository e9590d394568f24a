package org.ridgeline.technique.penaltygeometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ridgeline.numerics.RandomStream;
import org.ridgeline.technique.penaltygeometry.PenaltyGeometry.Ball;
import org.ridgeline.technique.penaltygeometry.PenaltyGeometry.Optimum;
import org.ridgeline.technique.penaltygeometry.PenaltyGeometry.Outline;

class PenaltyGeometryTest {
    private static final double EXACT = 1e-12;
    private static final double L1_RATIO = 0.5;

    @ParameterizedTest
    @EnumSource
    void optimalityConditionsHold(Ball ball) {
        RandomStream random = new RandomStream(1);
        for (int i = 0; i < 5000; i++) {
            PenaltyGeometry geometry = random(random);
            double radius = Math.exp(2 * random.normal() - 1);
            Optimum optimum = geometry.optimum(ball, radius, random.uniform());
            assertThat(optimum.stationarityResidual()).isLessThan(EXACT);
            assertThat(optimum.multiplier()).isGreaterThanOrEqualTo(0);
            if (optimum.slack()) {
                assertThat(optimum.multiplier()).isZero();
                assertThat(optimum.loss()).isZero();
            } else {
                assertThat(optimum.penalty()).isCloseTo(radius, within(EXACT * Math.max(1, radius)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingOnTheBoundaryIsBetter(Ball ball) {
        RandomStream random = new RandomStream(2);
        for (int i = 0; i < 200; i++) {
            PenaltyGeometry geometry = random(random);
            double radius = Math.exp(random.normal());
            Optimum optimum = geometry.optimum(ball, radius, L1_RATIO);
            Outline boundary = PenaltyGeometry.boundary(ball, radius, L1_RATIO, 400);
            for (int k = 0; k < boundary.x().length; k++) {
                assertThat(geometry.loss(boundary.x()[k], boundary.y()[k]))
                        .isGreaterThanOrEqualTo(optimum.loss() * (1 - EXACT));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void multiplierIsThePriceOfRadius(Ball ball) {
        PenaltyGeometry geometry = new PenaltyGeometry(2, 1, 1, 3, 0.3);
        double step = 1e-5;
        for (double radius : new double[] {0.3, 0.7, 1, 1.5}) {
            double before = geometry.optimum(ball, radius - step, L1_RATIO).loss();
            double after = geometry.optimum(ball, radius + step, L1_RATIO).loss();
            assertThat((before - after) / (2 * step))
                    .isCloseTo(geometry.optimum(ball, radius, L1_RATIO).multiplier(), within(1e-8));
        }
    }

    @ParameterizedTest
    @EnumSource
    void largerBallCostsLess(Ball ball) {
        PenaltyGeometry geometry = new PenaltyGeometry(-1.5, 2.5, 0.4, 5, -0.95);
        double[] radii = new double[100];
        java.util.Arrays.setAll(radii, i -> 0.1 * i);
        Optimum before = null;
        for (Optimum optimum : geometry.path(ball, radii, L1_RATIO)) {
            if (before != null) {
                assertThat(optimum.loss()).isLessThanOrEqualTo(before.loss());
                assertThat(optimum.multiplier()).isLessThanOrEqualTo(before.multiplier() * (1 + EXACT));
            }
            before = optimum;
        }
        assertThat(before.slack()).isTrue();
    }

    @Test
    void diamondSetsAWeightExactlyToZeroAndTheCircleNever() {
        PenaltyGeometry geometry = new PenaltyGeometry(2, 0.3, 1, 1, 0);
        assertThat(geometry.optimum(Ball.L1, 1, 0).y()).isZero();
        assertThat(geometry.optimum(Ball.L1, 1, 0).x()).isEqualTo(1);
        assertThat(geometry.optimum(Ball.ELASTIC, 0.5, 0.9).y()).isZero();
        for (double radius = 0.001; radius < 2; radius *= 1.5) {
            assertThat(geometry.optimum(Ball.L2, radius, 0).y()).isPositive();
        }
    }

    @Test
    void roundLossOnTheCirclePointsStraightAtTheCentre() {
        PenaltyGeometry geometry = new PenaltyGeometry(3, 4, 2, 2, 0);
        Optimum optimum = geometry.optimum(Ball.L2, 1, 0);
        assertThat(optimum.x()).isCloseTo(0.6, within(EXACT));
        assertThat(optimum.y()).isCloseTo(0.8, within(EXACT));
        assertThat(optimum.multiplier()).isCloseTo(8, within(1e-11));
    }

    @Test
    void elasticBallLiesBetweenItsExtremes() {
        PenaltyGeometry geometry = new PenaltyGeometry(2, 1, 1, 3, 0.3);
        Optimum diamond = geometry.optimum(Ball.L1, 1, 1);
        Optimum likeDiamond = geometry.optimum(Ball.ELASTIC, 1, 1);
        assertThat(likeDiamond.x()).isCloseTo(diamond.x(), within(EXACT));
        assertThat(likeDiamond.multiplier()).isCloseTo(diamond.multiplier(), within(EXACT));
        // g = ½‖w‖² ≤ 1 is the circle of radius √2, with the multiplier per half square.
        Optimum circle = geometry.optimum(Ball.L2, Math.sqrt(2), 0);
        Optimum likeCircle = geometry.optimum(Ball.ELASTIC, 1, 0);
        assertThat(likeCircle.x()).isCloseTo(circle.x(), within(EXACT));
        assertThat(likeCircle.multiplier() * Math.sqrt(2)).isCloseTo(circle.multiplier(), within(EXACT));
    }

    @Test
    void radiusZeroLeavesNothing() {
        PenaltyGeometry geometry = new PenaltyGeometry(2, 1, 1, 3, 0);
        for (Ball ball : Ball.values()) {
            Optimum optimum = geometry.optimum(ball, 0, L1_RATIO);
            assertThat(optimum.x()).isZero();
            assertThat(optimum.y()).isZero();
            assertThat(optimum.slack()).isFalse();
        }
        assertThat(geometry.optimum(Ball.L1, 0, 1).multiplier()).isEqualTo(3);
        assertThat(geometry.optimum(Ball.L2, 0, 1).multiplier()).isCloseTo(Math.hypot(2, 3), within(EXACT));
        assertThat(geometry.optimum(Ball.ELASTIC, 0, 0.5).multiplier()).isEqualTo(6);
        assertThat(geometry.optimum(Ball.ELASTIC, 0, 0).multiplier()).isInfinite();
        assertThat(new PenaltyGeometry(0, 0, 1, 1, 0).optimum(Ball.L1, 0, 1).slack())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void boundaryIsClosedAndHasTheRadiusEverywhere(Ball ball) {
        Outline boundary = PenaltyGeometry.boundary(ball, 1.7, L1_RATIO, 90);
        int last = boundary.x().length - 1;
        assertThat(boundary.x()[last]).isEqualTo(boundary.x()[0]);
        assertThat(boundary.y()[last]).isEqualTo(boundary.y()[0]);
        for (int k = 0; k <= last; k++) {
            assertThat(PenaltyGeometry.penalty(ball, L1_RATIO, boundary.x()[k], boundary.y()[k]))
                    .isCloseTo(1.7, within(1e-14));
        }
        assertThat(boundary.x()).contains(0);
        assertThat(boundary.y()).contains(0);
    }

    @Test
    void ellipseHasItsLossEverywhere() {
        PenaltyGeometry geometry = new PenaltyGeometry(2, 1, 1, 3, 0.9);
        Outline ellipse = geometry.ellipse(0.7, 60);
        for (int k = 0; k < ellipse.x().length; k++) {
            assertThat(geometry.loss(ellipse.x()[k], ellipse.y()[k])).isCloseTo(0.7, within(1e-14));
        }
    }

    @Test
    void gradientMatchesFiniteDifferences() {
        PenaltyGeometry geometry = new PenaltyGeometry(2, 1, 1, 3, 0.3);
        double[] gradient = geometry.gradient(0.4, -0.2);
        assertThat(geometry.loss(1.4, -0.2) - geometry.loss(-0.6, -0.2)).isCloseTo(2 * gradient[0], within(1e-14));
        assertThat(geometry.loss(0.4, 0.8) - geometry.loss(0.4, -1.2)).isCloseTo(2 * gradient[1], within(1e-14));
    }

    @Test
    void refusesCurvaturesThatAreNoBowl() {
        assertThatThrownBy(() -> new PenaltyGeometry(1, 1, 0, 1, 0)).hasMessageContaining("positive");
        assertThatThrownBy(() -> new PenaltyGeometry(1, 1, 1, 1, 1)).hasMessageContaining("correlation");
    }

    private static PenaltyGeometry random(RandomStream random) {
        return new PenaltyGeometry(
                3 * random.normal(),
                random.uniform() < 0.2 ? 0 : 3 * random.normal(),
                Math.exp(2 * random.normal()),
                Math.exp(2 * random.normal()),
                random.uniform(-0.95, 0.95));
    }
}

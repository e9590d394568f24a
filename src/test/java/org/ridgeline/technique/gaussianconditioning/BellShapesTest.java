package org.ridgeline.technique.gaussianconditioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.numerics.RandomStream;
import org.ridgeline.technique.gaussianconditioning.BellShapes.Outline;

class BellShapesTest {
    private static final double EXACT = 1e-13;

    /** x with mean 1 and spread 2, y with mean −3 and spread 0.5, correlation −0.6. */
    private static final SlicedPair PAIR = new SlicedPair(0, 1, 1, -3, 4, 0.25, -0.6, null, -3, 0.25);

    @ParameterizedTest
    @ValueSource(doubles = {0.68, 0.95})
    void ellipsesHoldTheShareTheyAreNamedAfter(double share) {
        RandomStream random = new RandomStream(1);
        double radius = BellShapes.radius(share);
        int draws = 20_000;
        int inside = 0;
        for (int i = 0; i < draws; i++) {
            inside += Math.hypot(random.normal(), random.normal()) <= radius ? 1 : 0;
        }
        double fourDeviations = 4 * Math.sqrt(share * (1 - share) / draws);
        assertThat((double) inside / draws).isCloseTo(share, within(fourDeviations));
    }

    @Test
    void ellipseHasOneDensityEverywhereAndIsClosed() {
        Outline ellipse = BellShapes.ellipse(PAIR, 1.7);
        int last = ellipse.x().length - 1;
        assertThat(ellipse.x()[last]).isEqualTo(ellipse.x()[0]);
        assertThat(ellipse.y()[last]).isEqualTo(ellipse.y()[0]);
        for (int i = 0; i <= last; i++) {
            double z = (ellipse.x()[i] - 1) / 2;
            double w = (ellipse.y()[i] + 3) / 0.5;
            double square = (z * z + 2 * 0.6 * z * w + w * w) / (1 - 0.36);
            assertThat(square).isCloseTo(1.7 * 1.7, within(EXACT));
        }
    }

    @Test
    void aSingularEllipseIsAPieceOfALine() {
        Outline line = BellShapes.ellipse(new SlicedPair(0, 1, 0, 0, 1, 4, 2, null, 0, 4), 1);
        for (int i = 0; i < line.x().length; i++) {
            assertThat(line.y()[i]).isCloseTo(2 * line.x()[i], within(EXACT));
        }
    }

    /** Trapezia over 4.3 standard deviations to both sides miss the tails, 0.00002 of the whole. */
    @Test
    void bellHoldsAllTheProbability() {
        Outline bell = BellShapes.bell(3, 0.2, BellShapes.peak(0.2));
        double area = 0;
        for (int i = 1; i < bell.x().length; i++) {
            area += (bell.x()[i] - bell.x()[i - 1]) * (bell.y()[i] + bell.y()[i - 1]) / 2;
        }
        assertThat(area).isCloseTo(1, within(3e-5));
    }

    @Test
    void logDensityIsTheLogarithmOfTheBell() {
        assertThat(BellShapes.logDensity(0, 3)).isCloseTo(Math.log(BellShapes.peak(3)), within(EXACT));
        assertThat(BellShapes.logDensity(3, 3)).isCloseTo(Math.log(BellShapes.peak(3)) - 0.5, within(EXACT));
    }
}

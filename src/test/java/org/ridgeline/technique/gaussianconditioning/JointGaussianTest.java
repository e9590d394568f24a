package org.ridgeline.technique.gaussianconditioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ridgeline.numerics.Cholesky;
import org.ridgeline.numerics.RandomStream;
import org.ridgeline.technique.gaussianconditioning.JointGaussian.Conditional;
import org.ridgeline.technique.gaussianconditioning.JointGaussian.Contradiction;

class JointGaussianTest {
    /** Of variables with variances near 1 and correlations that leave a tenth of each. */
    private static final double CLOSE = 1e-12;

    private static final int DRAWS = 60;

    @Test
    void twoVariablesFollowTheFormula() {
        RandomStream random = new RandomStream(1);
        for (int draw = 0; draw < DRAWS; draw++) {
            double correlation = random.uniform(-0.99, 0.99);
            double sx = random.uniform(0.1, 5);
            double sy = random.uniform(0.1, 5);
            double mx = random.normal();
            double my = random.normal();
            double x = mx + sx * random.normal();
            Conditional y = conditional(pair(mx, my, sx, sy, correlation), ints(0), x);
            assertThat(y.remaining()).containsExactly(1);
            assertThat(y.mean()[0]).isCloseTo(my + correlation * sy / sx * (x - mx), within(CLOSE));
            assertThat(y.covariance()[0][0]).isCloseTo(sy * sy * (1 - correlation * correlation), within(CLOSE));
            assertThat(y.gain()[0][0]).isCloseTo(correlation * sy / sx, within(CLOSE));
            assertThat(y.explained()[0]).isCloseTo(correlation * correlation, within(CLOSE));
        }
    }

    @Test
    void withoutCorrelationNothingChanges() {
        Conditional y = conditional(pair(1, -2, 3, 0.7, 0), ints(0), 1000);
        assertThat(y.mean()).containsExactly(-2);
        assertThat(y.covariance()[0]).containsExactly(0.7 * 0.7);
        assertThat(y.explained()).containsExactly(0);
    }

    @Test
    void withNothingObservedTheRestIsEverythingBitForBit() {
        RandomStream random = new RandomStream(2);
        double[][] covariance = covariance(6, random);
        double[] mean = normals(6, random);
        Conditional all = conditional(new JointGaussian(mean, covariance), ints());
        assertThat(all.mean()).containsExactly(mean);
        assertThat(all.covariance()).isDeepEqualTo(covariance);
        assertThat(all.remaining()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(all.residual()).isZero();
    }

    @Test
    void conditioningInTwoStepsIsConditioningAtOnce() {
        RandomStream random = new RandomStream(3);
        for (int draw = 0; draw < DRAWS; draw++) {
            JointGaussian joint = new JointGaussian(normals(5, random), covariance(5, random));
            double first = random.normal();
            double second = random.normal();
            Conditional both = conditional(joint, ints(1, 3), first, second);
            // After the first step the rest is 0, 2, 3, 4: variable 3 has become number 2.
            Conditional one = conditional(joint, ints(1), first);
            Conditional then = conditional(new JointGaussian(one.mean(), one.covariance()), ints(2), second);
            assertThat(then.mean()).containsExactly(both.mean(), within(CLOSE));
            assertClose(then.covariance(), both.covariance(), CLOSE);
        }
    }

    @Test
    void orderOfObservationDoesNotMatter() {
        RandomStream random = new RandomStream(4);
        JointGaussian joint = new JointGaussian(normals(6, random), covariance(6, random));
        Conditional one = conditional(joint, ints(4, 0, 2), 1, 2, 3);
        Conditional other = conditional(joint, ints(0, 2, 4), 2, 3, 1);
        assertThat(one.mean()).containsExactly(other.mean());
        assertThat(one.covariance()).isDeepEqualTo(other.covariance());
        assertThat(one.gain()[1][0]).isEqualTo(other.gain()[1][2]);
        assertThat(one.gain()[1][1]).isEqualTo(other.gain()[1][0]);
    }

    @Test
    void posteriorVarianceNeverGrowsWhenAnotherVariableIsObserved() {
        RandomStream random = new RandomStream(5);
        for (int draw = 0; draw < DRAWS; draw++) {
            JointGaussian joint = new JointGaussian(normals(7, random), covariance(7, random));
            double before = joint.covariance(6, 6);
            for (int known = 1; known < 7; known++) {
                int[] observed = IntStream.range(0, known).toArray();
                Conditional rest = conditional(joint, observed, normals(known, random));
                double after = rest.covariance()[6 - known][6 - known];
                assertThat(after).isBetween(0.0, before * (1 + CLOSE));
                before = after;
            }
        }
    }

    @Test
    void covarianceLeftDoesNotDependOnTheValues() {
        RandomStream random = new RandomStream(6);
        JointGaussian joint = new JointGaussian(normals(4, random), covariance(4, random));
        assertThat(conditional(joint, ints(0, 1), -5, 8).covariance())
                .isDeepEqualTo(conditional(joint, ints(0, 1), 0.1, 0.2).covariance());
    }

    /** The rest's block of Σ⁻¹ is the inverse of the conditional covariance; its coupling to the observed gives the mean. */
    @Test
    void agreesWithTheInverseOfTheWholeCovariance() {
        RandomStream random = new RandomStream(7);
        for (int draw = 0; draw < DRAWS; draw++) {
            double[][] covariance = covariance(6, random);
            double[] mean = normals(6, random);
            double[] values = normals(2, random);
            Conditional rest = conditional(new JointGaussian(mean, covariance), ints(0, 1), values);
            double[][] precision = inverse(covariance);
            double[][] block = new double[4][4];
            double[] pull = new double[4];
            for (int r = 0; r < 4; r++) {
                for (int q = 0; q < 4; q++) {
                    block[r][q] = precision[r + 2][q + 2];
                }
                pull[r] = -precision[r + 2][0] * (values[0] - mean[0]) - precision[r + 2][1] * (values[1] - mean[1]);
            }
            double[][] left = inverse(block);
            assertClose(rest.covariance(), left, CLOSE);
            for (int r = 0; r < 4; r++) {
                double expected = mean[r + 2];
                for (int q = 0; q < 4; q++) {
                    expected += left[r][q] * pull[q];
                }
                assertThat(rest.mean()[r]).isCloseTo(expected, within(CLOSE));
            }
        }
    }

    @Test
    void surpriseAndRestAreUncorrelated() {
        RandomStream random = new RandomStream(8);
        for (int draw = 0; draw < DRAWS; draw++) {
            JointGaussian joint = new JointGaussian(normals(8, random), covariance(8, random));
            assertThat(conditional(joint, ints(7, 2, 5), 1, 2, 3).residual()).isLessThan(CLOSE);
        }
    }

    @Test
    void aCopyAmongTheObservedAddsNothing() {
        double[][] covariance = {{1, 2, 0.5}, {2, 4, 1}, {0.5, 1, 1}};
        JointGaussian joint = new JointGaussian(new double[] {1, 2, 3}, covariance);
        Conditional twice = conditional(joint, ints(0, 1), 1.5, 3);
        Conditional once = conditional(joint, ints(0), 1.5);
        assertThat(twice.redundant()).containsExactly(1);
        assertThat(twice.mean()).containsExactly(once.mean()[1]);
        assertThat(twice.covariance()[0]).containsExactly(once.covariance()[1][1]);
        assertThat(twice.gain()[0][1]).isZero();
        assertThat(twice.residual()).isLessThan(CLOSE);
    }

    @Test
    void aCopyThatSaysSomethingElseIsAContradiction() {
        double[][] covariance = {{1, 2, 0.5}, {2, 4, 1}, {0.5, 1, 1}};
        JointGaussian joint = new JointGaussian(new double[] {1, 2, 3}, covariance);
        assertThat(joint.given(ints(0, 1), new double[] {1.5, 3.1}))
                .isInstanceOfSatisfying(Contradiction.class, contradiction -> {
                    assertThat(contradiction.position()).isEqualTo(1);
                    assertThat(contradiction.only()).isCloseTo(3, within(CLOSE));
                });
    }

    @Test
    void aCopyOfWhatIsObservedIsSettled() {
        JointGaussian joint = new JointGaussian(new double[] {1, -1}, new double[][] {{1, -3}, {-3, 9}});
        Conditional copy = conditional(joint, ints(0), 2);
        assertThat(copy.mean()).containsExactly(-4);
        assertThat(copy.covariance()[0]).containsExactly(0);
        assertThat(copy.explained()).containsExactly(1);
    }

    @Test
    void aConstantObservedAtItsMeanSaysNothing() {
        JointGaussian joint = new JointGaussian(new double[] {5, 1}, new double[][] {{0, 0}, {0, 2}});
        Conditional rest = conditional(joint, ints(0), 5);
        assertThat(rest.mean()).containsExactly(1);
        assertThat(rest.covariance()[0]).containsExactly(2);
        assertThat(rest.redundant()).containsExactly(0);
        assertThat(joint.given(ints(0), new double[] {5.1})).isInstanceOf(Contradiction.class);
    }

    /** Variables of rank 3 in 8 dimensions: knowing three of them settles the others. */
    @Test
    void singularCovariancesAreConditionedLikeTheFactorsBehindThem() {
        RandomStream random = new RandomStream(9);
        double[][] loadings = new double[8][];
        Arrays.setAll(loadings, i -> normals(3, random));
        double[][] covariance = gram(loadings, 0);
        double[] factors = normals(3, random);
        double[] values = new double[8];
        Arrays.setAll(values, i -> dot(loadings[i], factors));
        JointGaussian joint = new JointGaussian(new double[8], covariance);
        Conditional rest = conditional(joint, ints(0, 1, 2, 3, 4), Arrays.copyOf(values, 5));
        assertThat(rest.redundant()).containsExactly(3, 4);
        assertThat(rest.mean()).containsExactly(Arrays.copyOfRange(values, 5, 8), within(1e-8));
        for (int r = 0; r < 3; r++) {
            assertThat(rest.covariance()[r][r]).isBetween(0.0, 1e-10);
        }
    }

    @Test
    void unitsDoNotMatter() {
        RandomStream random = new RandomStream(10);
        double[][] covariance = covariance(4, random);
        double[] mean = normals(4, random);
        double[] unit = {1e-6, 1e3, 1e9, 1e-2};
        double[][] rescaled = new double[4][4];
        double[] moved = new double[4];
        for (int i = 0; i < 4; i++) {
            moved[i] = unit[i] * mean[i];
            for (int j = 0; j < 4; j++) {
                rescaled[i][j] = covariance[i][j] * unit[i] * unit[j];
            }
        }
        Conditional plain = conditional(new JointGaussian(mean, covariance), ints(1, 2), 0.3, -1);
        Conditional other = conditional(new JointGaussian(moved, rescaled), ints(1, 2), 0.3e3, -1e9);
        assertThat(other.mean()[0] / unit[0]).isCloseTo(plain.mean()[0], within(CLOSE));
        assertThat(other.mean()[1] / unit[3]).isCloseTo(plain.mean()[1], within(CLOSE));
        assertThat(other.covariance()[0][1] / unit[0] / unit[3]).isCloseTo(plain.covariance()[0][1], within(CLOSE));
    }

    @Test
    void aHundredVariablesAreConditionedOnHalfOfThem() {
        RandomStream random = new RandomStream(11);
        JointGaussian joint = new JointGaussian(normals(100, random), covariance(100, random));
        Conditional rest =
                conditional(joint, IntStream.range(0, 50).map(i -> 2 * i).toArray(), normals(50, random));
        assertThat(rest.remaining()).hasSize(50);
        assertThat(rest.residual()).isLessThan(CLOSE);
    }

    @Test
    void refusesArraysThatDoNotGoTogether() {
        JointGaussian joint = pair(0, 0, 1, 1, 0.5);
        assertThatIllegalArgumentException().isThrownBy(() -> joint.given(ints(0), new double[2]));
        assertThatIllegalArgumentException().isThrownBy(() -> new JointGaussian(new double[3], new double[2][2]));
    }

    private static JointGaussian pair(double mx, double my, double sx, double sy, double correlation) {
        double together = correlation * sx * sy;
        return new JointGaussian(new double[] {mx, my}, new double[][] {{sx * sx, together}, {together, sy * sy}});
    }

    private static Conditional conditional(JointGaussian joint, int[] observed, double... values) {
        return (Conditional) joint.given(observed, values);
    }

    private static int[] ints(int... numbers) {
        return numbers;
    }

    private static double[] normals(int count, RandomStream random) {
        double[] normals = new double[count];
        Arrays.setAll(normals, i -> random.normal());
        return normals;
    }

    /** Variances near 1, of which each keeps at least a tenth whatever is known. */
    private static double[][] covariance(int size, RandomStream random) {
        double[][] loadings = new double[size][];
        Arrays.setAll(loadings, i -> {
            double[] row = normals(size, random);
            Arrays.setAll(row, j -> row[j] / Math.sqrt(size));
            return row;
        });
        return gram(loadings, 0.1);
    }

    private static double[][] gram(double[][] rows, double more) {
        double[][] gram = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j <= i; j++) {
                gram[i][j] = dot(rows[i], rows[j]) + (i == j ? more : 0);
                gram[j][i] = gram[i][j];
            }
        }
        return gram;
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    private static double[][] inverse(double[][] matrix) {
        return Cholesky.inPlace(Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new))
                .inverse();
    }

    private static void assertClose(double[][] actual, double[][] expected, double tolerance) {
        assertThat(actual).hasDimensions(expected.length, expected[0].length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).containsExactly(expected[i], within(tolerance));
        }
    }
}

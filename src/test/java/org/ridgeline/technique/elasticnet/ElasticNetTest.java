package org.ridgeline.technique.elasticnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.ridgeline.data.Table;
import org.ridgeline.data.Tables;
import org.ridgeline.numerics.Design;
import org.ridgeline.numerics.ElasticNetPath.Solution;
import org.ridgeline.numerics.FactoredRegression;

class ElasticNetTest {
    private final Table table = Tables.diabetes();
    private final Design design = Design.of(table.rows(), 0, true);

    /** As ρ falls the elastic net becomes ridge, whose alpha is that of the squared sum: nα(1−ρ). */
    @Test
    void smallRatioApproachesRidge() {
        double ratio = 0.001;
        double alpha = 1e-3;
        int samples = table.y().length;
        Solution solution = ElasticNet.of(design, table.y(), ratio).solve(alpha).getFirst();
        double[] ridge = FactoredRegression.of(design, table.y())
                .penalized(ElasticNet.squaredPenaltyOfSquaredSum(alpha, ratio, samples))
                .coefficients();
        assertThat(solution.coefficients()).containsExactly(ridge, within(1e-3));
    }

    @Test
    void penaltiesOfTheSquaredSumAreThoseOfTheObjectiveTimesTwoN() {
        assertThat(ElasticNet.absolutePenaltyOfSquaredSum(0.3, 0.25, 10)).isEqualTo(2 * 10 * 0.3 * 0.25);
        assertThat(ElasticNet.squaredPenaltyOfSquaredSum(0.3, 0.25, 10)).isEqualTo(2 * 10 * 0.3 * 0.75 / 2);
    }

    @Test
    void ratioOneIsTheLasso() {
        double[] alphas = {10, 1, 0.1};
        var net = ElasticNet.of(design, table.y(), 1).solve(alphas);
        var folds = ElasticNet.crossValidatedMse(table.rows(), table.y(), 0, true, 1, alphas, 5);
        assertThat(net).allMatch(Solution::converged);
        assertThat(folds).hasSize(3);
        for (double error : folds) {
            assertThat(error).isBetween(2000.0, 6000.0);
        }
    }
}

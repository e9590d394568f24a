package org.ridgeline.technique.lasso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.ridgeline.data.Table;
import org.ridgeline.data.Tables;
import org.ridgeline.numerics.Design;
import org.ridgeline.numerics.ElasticNetPath.Solution;

class LassoTest {
    /** The same minimum in the convention ‖y−Xw−b‖² + a‖w‖₁: its derivative by each active weight vanishes. */
    @Test
    void penaltyOfTheSquaredSumIsTwiceNAlpha() {
        Table table = Tables.longley();
        Design design = Design.of(table.rows(), 0, true);
        double alpha = 100;
        Solution solution = Lasso.of(design, table.y()).solve(alpha).getFirst();
        double[] predicted = solution.predict(design.at(table.rows()));
        double[] means = design.columnMeans();
        double[] scales = design.columnScales();
        double penalty = Lasso.penaltyOfSquaredSum(alpha, table.y().length);
        double[] w = solution.coefficients();
        for (int j = 0; j < w.length; j++) {
            double derivative = 0;
            for (int i = 0; i < predicted.length; i++) {
                double column = (table.rows()[i][j] - means[j]) / scales[j];
                derivative -= 2 * column * (table.y()[i] - predicted[i]);
            }
            if (w[j] != 0) {
                assertThat(derivative).isCloseTo(-Math.signum(w[j]) * penalty, within(1e-6));
            } else {
                assertThat(Math.abs(derivative)).isLessThanOrEqualTo(penalty);
            }
        }
        assertThat(solution.nonZero()).isBetween(1, 5);
    }
}

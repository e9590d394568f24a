package org.ridgeline.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ridgeline.data.Table;
import org.ridgeline.data.Tables;
import org.ridgeline.numerics.Design;
import org.ridgeline.numerics.ElasticNetPath;
import org.ridgeline.numerics.Rows;
import org.ridgeline.technique.lasso.Lasso;
import org.ridgeline.technique.ridge.Ridge;

/** The work both sides do; {@code python/linear_peer.py} holds the same numbers. */
final class LinearWork {

    private static final int DEGREE = 10;
    private static final double RIDGE_ALPHA = 0.1;
    private static final int GRID = 200;
    private static final int PATH_LENGTH = 100;
    private static final double PATH_RATIO = 1e-3;

    /** x = 40°…272°, step 8°, in radians. */
    private final double[] x = new double[30];

    private final double[] y = new double[x.length];
    private final double[] grid = new double[GRID];
    private final double[][] rows;
    private final double[] target;

    LinearWork() {
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.toRadians(40 + 8 * i);
            // A noise that needs no generator, so that Python has exactly the same: sines at whole squares.
            y[i] = Math.sin(x[i]) + 0.4 * Math.sin(37.0 * i * i);
        }
        for (int i = 0; i < GRID; i++) {
            grid[i] = x[0] + (x[x.length - 1] - x[0]) * i / (GRID - 1);
        }
        Table diabetes = Tables.diabetes();
        rows = diabetes.rows();
        target = diabetes.y();
    }

    /** From the points to 200 predictions, nothing prepared. */
    double[] ridge() {
        Design design = Design.of(Rows.ofColumn(x), DEGREE, false);
        return Ridge.of(design, y).fit(RIDGE_ALPHA).predict(design.at(Rows.ofColumn(grid)));
    }

    /** From the table to the whole path, nothing prepared. */
    List<ElasticNetPath.Solution> lassoPath() {
        ElasticNetPath path = Lasso.of(Design.of(rows, 0, true), target);
        return path.solve(path.defaultAlphas(PATH_LENGTH, PATH_RATIO));
    }

    /** Prints the answers as JSON, for Python to hold beside its own. */
    public static void main(String[] arguments) {
        LinearWork work = new LinearWork();
        StringBuilder json = new StringBuilder("{\"ridge\":").append(list(work.ridge()));
        json.append(",\"lasso\":[");
        double gap = 0;
        String separator = "";
        for (ElasticNetPath.Solution solution : work.lassoPath()) {
            json.append(separator).append(list(solution.coefficients()));
            separator = ",";
            gap = Math.max(gap, solution.dualityGap());
        }
        json.append(String.format(Locale.ROOT, "],\"largestGap\":%e}", gap));
        System.out.println(json);
    }

    private static String list(double[] values) {
        return Arrays.toString(values);
    }
}

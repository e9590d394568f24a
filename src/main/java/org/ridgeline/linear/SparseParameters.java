package org.ridgeline.linear;

import java.util.List;
import org.ridgeline.catalog.Choice;
import org.ridgeline.catalog.Control;
import org.ridgeline.catalog.Flag;
import org.ridgeline.catalog.Group;
import org.ridgeline.catalog.Many;
import org.ridgeline.catalog.Real;
import org.ridgeline.catalog.Scale;
import org.ridgeline.catalog.Whole;
import org.ridgeline.data.DataSet;
import org.ridgeline.data.SineParameters;
import org.ridgeline.figure.Role;

/**
 * What lasso and elastic net are asked.
 *
 * @param alphas the prices to solve at; empty for 100 log-spaced ones from the price that removes every weight
 * @param degree powers x¹…x^degree; 0 for the columns of x as given
 * @param standardize whether every column is first scaled to standard deviation 1
 */
public record SparseParameters(
        @Many(value = "", maxItems = 200)
        @Real(min = 0, max = 1e12, scale = Scale.LOG)
        @Control(symbol = "α", role = Role.PENALTY, from = FROM, to = TO, step = 0.05)
        List<Double> alphas,

        @Whole(min = 0, max = 20) @Control(from = 0, to = 15, step = 1)
        int degree,

        @Flag(true) boolean standardize,

        @Choice("diabetes") @Control(makesData = true) DataSet dataset,

        @Group(defaults = "samples=30&noise=normal&noiseScale=0.4&to=272&seed=61")
        SineParameters sine) {
    /** The prices that the slider teaches with; landscape and path are drawn over the same range. */
    static final double FROM = 1e-3;

    static final double TO = 100;
}

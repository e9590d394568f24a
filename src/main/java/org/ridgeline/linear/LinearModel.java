package org.ridgeline.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.ParameterType;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Warning;
import org.ridgeline.catalog.Words;
import org.ridgeline.data.DataSet;
import org.ridgeline.data.Regression;
import org.ridgeline.data.SineParameters;
import org.ridgeline.numerics.Design;
import org.ridgeline.numerics.Points;
import org.ridgeline.numerics.Rows;

/**
 * What every linear technique works on: a regression problem, its design, and the places to predict at.
 *
 * @param degree powers x¹…x^degree that are the columns; 0 where the columns are x's own
 * @param test the unseen rows as the design sees them; null without any
 * @param grid the places of the curve as the design sees them; null without a curve
 * @param names one a column of the design
 */
public record LinearModel(
        Regression data,
        int degree,
        Design design,
        Points train,
        @Nullable Points test,
        @Nullable Points grid,
        List<String> names,
        List<Warning> warnings) {

    /** Assembles the problem from own data, else from the data set named; refuses what cannot go together. */
    public static LinearModel of(
            OwnData own, DataSet dataSet, SineParameters sine, int degree, boolean standardize, Words words) {
        Regression data = Regression.of(own, dataSet, sine, words);
        List<Warning> warnings = new ArrayList<>();
        int used = degree;
        if (!data.isCurve() && degree > 0) {
            if (data.origin() == Regression.Origin.OWN) {
                throw new ViolationException(
                        new Violation("degree", degree, words.say("violation.degree-of-table", degree)));
            }
            used = 0;
            warnings.add(new Warning("degree-ignored", words.say("warning.degree-ignored", degree), null));
        }
        refuseOverflow(data, used, words);
        Design design = Design.of(data.x(), used, standardize);
        List<String> names = used == 0
                ? data.columns()
                : IntStream.rangeClosed(1, used).mapToObj(LinearModel::power).toList();
        for (int column : design.constantColumns()) {
            warnings.add(
                    new Warning("constant-column", words.say("warning.constant-column", names.get(column)), "data.x"));
        }
        return new LinearModel(
                data,
                used,
                design,
                design.at(data.x()),
                data.testX() == null ? null : design.at(data.testX()),
                data.gridX() == null ? null : design.at(Rows.ofColumn(data.gridX())),
                names,
                List.copyOf(warnings));
    }

    private static void refuseOverflow(Regression data, int degree, Words words) {
        boolean overflows = Design.powersOverflow(data.x(), degree)
                || data.testX() != null && Design.powersOverflow(data.testX(), degree)
                || data.gridX() != null && Design.powersOverflow(Rows.ofColumn(data.gridX()), degree);
        if (overflows) {
            throw new ViolationException(new Violation("data.x", null, words.say("violation.overflow", degree)));
        }
    }

    /** {@code x}, {@code x²}, {@code x³}, then plain digits: fonts hold no more raised ones. */
    private static String power(int exponent) {
        return switch (exponent) {
            case 1 -> "x";
            case 2 -> "x²";
            case 3 -> "x³";
            default -> "x^" + exponent;
        };
    }

    /** The quiet line under a headline: what was computed on what. */
    public String settings(DataSet dataSet, SineParameters sine, Words words) {
        String rows = words.say("settings.points", data.size());
        String origin =
                switch (data.origin()) {
                    case GENERATED ->
                        words.say(
                                "settings.sine",
                                words.say("choice.noise." + ParameterType.Choice.wire(sine.noise())),
                                sine.noiseScale(),
                                sine.seed());
                    case TABLE -> words.say("choice.dataset." + ParameterType.Choice.wire(dataSet));
                    case OWN -> words.say("settings.own");
                };
        String columns =
                degree > 0 ? words.say("settings.degree", degree) : words.say("settings.columns", names.size());
        return rows + " · " + origin + " · " + columns;
    }
}

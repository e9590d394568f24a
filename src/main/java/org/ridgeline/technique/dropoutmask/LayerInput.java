package org.ridgeline.technique.dropoutmask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.DataField;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Words;
import org.ridgeline.numerics.RandomStream;

/**
 * What goes through the layer.
 *
 * @param x R×C, rows are examples
 * @param upstream R×C, the gradient with respect to the output; null where none was given
 * @param ownMask whether the caller brought the mask
 * @param own whether the caller brought x
 */
record LayerInput(double[][] x, DropoutLayer layer, double @Nullable [][] upstream, boolean ownMask, boolean own) {
    private static final int MASK_STREAM = 0;

    /** So many wrong cells are named; the rest are of the same kind. */
    private static final int MOST_NAMED = 20;

    static final List<DataField> FIELDS = List.of(
            DataField.required("x", DropoutMaskParameters.MOST_ROWS, "[R][C]"),
            DataField.optional("mask", DropoutMaskParameters.MOST_ROWS, "[R][C]"),
            DataField.optional("upstream", DropoutMaskParameters.MOST_ROWS, "[R][C]"));

    static LayerInput of(OwnData own, DropoutMaskParameters parameters, Words words) {
        double rate = parameters.dropout().rate();
        double[][] x = own.isEmpty()
                ? ones(parameters.rows(), parameters.columns())
                : own.tensor("x").rows();
        boolean ownMask = own.has("mask");
        RandomStream random = RandomStream.stream(parameters.seed(), MASK_STREAM);
        DropoutLayer layer = ownMask
                ? new DropoutLayer(mask(own, words), rate)
                : DropoutLayer.drawn(x.length, x[0].length, rate, random);
        double[][] upstream = own.has("upstream") ? own.tensor("upstream").rows() : null;
        return new LayerInput(x, layer, upstream, ownMask, !own.isEmpty());
    }

    private static double[][] ones(int rows, int columns) {
        double[][] ones = new double[rows][columns];
        for (double[] row : ones) {
            Arrays.fill(row, 1);
        }
        return ones;
    }

    private static double[][] mask(OwnData own, Words words) {
        double[][] mask = own.tensor("mask").rows();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < mask.length; i++) {
            for (int j = 0; j < mask[i].length && violations.size() < MOST_NAMED; j++) {
                if (mask[i][j] != 0 && mask[i][j] != 1) {
                    String path = "data.mask[%d][%d]".formatted(i, j);
                    violations.add(new Violation(
                            path, mask[i][j], words.say("violation.mask", path, words.exact(mask[i][j]))));
                }
            }
        }
        if (!violations.isEmpty()) {
            throw new ViolationException(violations);
        }
        return mask;
    }

    int rows() {
        return x.length;
    }

    int columns() {
        return x[0].length;
    }
}

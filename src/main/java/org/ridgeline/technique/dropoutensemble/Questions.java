package org.ridgeline.technique.dropoutensemble;

import java.util.List;
import org.ridgeline.catalog.DataField;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Words;

/**
 * A network and the inputs it is asked about.
 *
 * @param x n×p
 * @param own whether the caller brought them
 */
record Questions(double[][] x, Network network, boolean own) {
    /** The most rows of x. */
    static final int MOST_ROWS = DataField.MAX_ROWS;

    /** Twelve units have 4096 sub-networks. */
    static final int MOST_UNITS = 12;

    /** Probabilities in all, n·K·2^H: about a second's work. */
    private static final long MOST_ANSWERS = 100_000_000;

    static final List<DataField> FIELDS = List.of(
            DataField.required("x", MOST_ROWS, "[n][p]"),
            DataField.required("hiddenWeights", MOST_UNITS, "[h][p]"),
            DataField.required("hiddenBias", MOST_UNITS, "[h]"),
            DataField.required("outputWeights", DataField.MAX_COLUMNS, "[k][h]"),
            DataField.required("outputBias", DataField.MAX_COLUMNS, "[k]"));

    /**
     * Six hidden units that each look in one direction of the plane. The first class is the cautious one, with a bias and
     * little else; the second speaks up to the right, the third above. At the first input, where both directions are met, the
     * cautious class wins the vote of evaluation, although most sub-networks side with one of the others.
     */
    private static final Questions EXAMPLE = new Questions(
            new double[][] {{1, 0.9}, {1.5, 0.5}, {2, -1}, {-1, 1.5}, {0.5, 0.4}, {-1, -0.5}},
            new Network(
                    new double[][] {{1, 0}, {0, 1}, {-1, 0}, {0, -1}, {1, 1}, {1, -1}},
                    new double[] {0, 0, 0, 0, -1, 0},
                    new double[][] {
                        {0, 0, 1.5, 1.5, 1, 0},
                        {4.5, 0, -1.5, 0, 0.5, 1.5},
                        {0, 4.5, 0, -1.5, 0.5, -1.5}
                    },
                    new double[] {5, 0, 0}),
            false);

    static final int EXAMPLE_ROWS = 6;

    static Questions of(OwnData own, int input, Words words) {
        Questions questions = own.isEmpty()
                ? EXAMPLE
                : new Questions(
                        own.tensor("x").rows(),
                        new Network(
                                own.tensor("hiddenWeights").rows(),
                                own.vector("hiddenBias"),
                                own.tensor("outputWeights").rows(),
                                own.vector("outputBias")),
                        true);
        questions.refuseTooMany(own, words);
        if (input > questions.x.length) {
            throw new ViolationException(
                    new Violation("input", input, words.say("violation.input", "input", input, questions.x.length)));
        }
        return questions;
    }

    private void refuseTooMany(OwnData own, Words words) {
        long each = (long) network.classes() << network.hiddenUnits();
        if (each * x.length > MOST_ANSWERS) {
            throw own.refusal(
                    "x",
                    words.say("violation.too-many", "x", x.length, network.classes(), 1 << network.hiddenUnits(), (int)
                            (MOST_ANSWERS / each)));
        }
    }
}

package org.ridgeline.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.ridgeline.data.Samples;

/** Measures all arms on several sets of rows, in pieces short enough to stop between. */
final class LooksAtRows {
    /** Rows looked at in one piece, all arms together. */
    private static final int PIECE = 4000;

    private static final int SMALLEST_PIECE = 250;

    private final LockStep lockStep;
    private final List<Samples> sets;
    private final int piece;
    private final double[][] losses;
    private final double[][] hits;

    LooksAtRows(LockStep lockStep, int arms, List<Samples> sets) {
        this.lockStep = lockStep;
        this.sets = List.copyOf(sets);
        piece = Math.max(SMALLEST_PIECE, PIECE / arms);
        losses = new double[sets.size()][arms];
        hits = new double[sets.size()][arms];
    }

    /** In how many pieces all rows are looked at. */
    int pieces() {
        return sets.stream().mapToInt(this::pieces).sum();
    }

    /** In how many of them a set is. */
    int pieces(int set) {
        return pieces(sets.get(set));
    }

    private int pieces(Samples set) {
        return Math.ceilDiv(set.size(), piece);
    }

    /** Rows of all sets. */
    int rows() {
        return sets.stream().mapToInt(Samples::size).sum();
    }

    /**
     * The next piece; the pieces come in turn, from 0.
     *
     * @return the loss of each arm on it
     */
    double[] look(int at) {
        int set = 0;
        int index = at;
        while (index >= pieces(sets.get(set))) {
            index -= pieces(sets.get(set));
            set++;
        }
        Samples rows = sets.get(set);
        int from = index * piece;
        Samples part = rows.rows(from, Math.min(rows.size(), from + piece));
        double[] found = new double[losses[set].length];
        List<Evaluation> evaluations = lockStep.evaluate(part);
        for (int arm = 0; arm < found.length; arm++) {
            found[arm] = evaluations.get(arm).loss();
            losses[set][arm] = (from == 0 ? 0 : losses[set][arm]) + found[arm] * part.size();
            hits[set][arm] =
                    (from == 0 ? 0 : hits[set][arm]) + evaluations.get(arm).accuracy() * part.size();
        }
        return found;
    }

    /** Of an arm on a set, once all its pieces have been looked at. */
    double loss(int set, int arm) {
        return losses[set][arm] / sets.get(set).size();
    }

    double accuracy(int set, int arm) {
        return hits[set][arm] / sets.get(set).size();
    }

    void write(DataOutput out) throws IOException {
        for (int set = 0; set < losses.length; set++) {
            for (int arm = 0; arm < losses[set].length; arm++) {
                out.writeDouble(losses[set][arm]);
                out.writeDouble(hits[set][arm]);
            }
        }
    }

    void read(DataInput in) throws IOException {
        for (int set = 0; set < losses.length; set++) {
            for (int arm = 0; arm < losses[set].length; arm++) {
                losses[set][arm] = in.readDouble();
                hits[set][arm] = in.readDouble();
            }
        }
    }
}

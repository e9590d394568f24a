package org.ridgeline.linear;

import org.ridgeline.catalog.Memory;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Words;

/** Solves the experiments of one sparse technique, and remembers its problems. */
public final class SparseSolver {
    private static final int REMEMBERED = 500;

    private final Memory<Object, SparseProblem> problems = new Memory<>(REMEMBERED);

    /** @param l1Ratio ρ: the share of the penalty that is ‖w‖₁; 1 for lasso */
    public Solution<SparseResult> solve(OwnData data, SparseParameters parameters, double l1Ratio, Words words) {
        SparseProblem problem = SparseProblem.of(data, parameters, l1Ratio, words, problems);
        return new SparseSolution(parameters, problem, words);
    }
}

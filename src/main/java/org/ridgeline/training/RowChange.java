package org.ridgeline.training;

import org.ridgeline.numerics.RandomStream;

/** What is done to a training row each time that a step looks at it: another change each time, the same for all arms. */
@FunctionalInterface
public interface RowChange {
    /**
     * @param row a copy, to be changed in place
     * @param random of this step: the same numbers whenever the step is done
     */
    void change(float[] row, RandomStream random);
}

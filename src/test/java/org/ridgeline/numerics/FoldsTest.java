package org.ridgeline.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FoldsTest {
    @Test
    void everyRowIsHeldOutOnceAndTrainedOnOtherwise() {
        int[] times = new int[17];
        for (int fold = 0; fold < 5; fold++) {
            int[] heldOut = Folds.heldOut(17, 5, fold);
            int[] training = Folds.training(17, 5, fold);
            assertThat(heldOut.length + training.length).isEqualTo(17);
            assertThat(training).doesNotContain(heldOut);
            for (int row : heldOut) {
                times[row]++;
            }
        }
        assertThat(times).containsOnly(1);
    }

    @Test
    void foldsAreInterleaved() {
        assertThat(Folds.heldOut(7, 3, 1)).containsExactly(1, 4);
        assertThat(Folds.training(7, 3, 1)).containsExactly(0, 2, 3, 5, 6);
    }

    @Test
    void refusesMoreFoldsThanRows() {
        assertThatThrownBy(() -> Folds.heldOut(3, 4, 0)).hasMessageContaining("folds (4)");
    }
}

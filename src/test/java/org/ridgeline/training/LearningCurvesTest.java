package org.ridgeline.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.ridgeline.training.LearningCurves.Quantity;

class LearningCurvesTest {
    private static final int EPOCHS = 3;

    @Test
    void aCheckpointBetweenTwoLooksLosesNeither() throws IOException {
        for (int epoch = 0; epoch <= EPOCHS; epoch++) {
            LearningCurves whole = upTo(epoch);
            LearningCurves halfway = upTo(epoch);
            halfway.record(0, Quantity.TRAIN_LOSS, 10 + epoch);
            LearningCurves restored = copy(halfway);
            for (LearningCurves curves : new LearningCurves[] {whole, restored}) {
                if (curves == whole) {
                    curves.record(0, Quantity.TRAIN_LOSS, 10 + epoch);
                }
                curves.record(0, Quantity.TEST_LOSS, 20 + epoch);
                curves.next();
            }
            for (Quantity quantity : Quantity.values()) {
                assertThat(restored.of(quantity, 0)).isEqualTo(whole.of(quantity, 0));
            }
        }
    }

    @Test
    void aFinishedOneIsKeptWhole() throws IOException {
        LearningCurves done = upTo(EPOCHS + 1);
        assertThat(copy(done).of(Quantity.TEST_LOSS, 0)).isEqualTo(new double[] {20, 21, 22, 23});
    }

    private static LearningCurves upTo(int recorded) {
        LearningCurves curves = new LearningCurves(1, EPOCHS);
        for (int i = 0; i < recorded; i++) {
            curves.record(0, Quantity.TRAIN_LOSS, 10 + i);
            curves.record(0, Quantity.TEST_LOSS, 20 + i);
            curves.next();
        }
        return curves;
    }

    private static LearningCurves copy(LearningCurves curves) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        curves.write(new DataOutputStream(bytes));
        LearningCurves copy = new LearningCurves(1, EPOCHS);
        copy.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        return copy;
    }
}

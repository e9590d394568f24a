package org.ridgeline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ridgeline.data.Samples;

/** Passes with dropout left on, in pieces. A wide network makes blocks smaller than the rows and pieces of one pass. */
class MonteCarloPassesTest {
    private static final int WIDE = 1024;
    private static final int PASSES = 3;

    private final Samples rows = Plans.disc(300);
    private final LockStep training = LockStep.begin(
            new TrainingPlan(
                    new NetworkPlan(2, List.of(WIDE), 2, Activation.RELU),
                    List.of(Plans.arm(0), Plans.arm(0.5)),
                    32,
                    7),
            rows,
            TrainingDevice.CPU);

    @AfterEach
    void close() {
        training.close();
    }

    @Test
    void everyPieceIsSmallAndAllOfThemAreTheWork() {
        MonteCarloPasses passes = training.monteCarlo(1, rows, PASSES);
        int steps = 0;
        while (!passes.isDone()) {
            assertThatThrownBy(passes::result).hasMessageContaining("not had all passes");
            double before = passes.workDone();
            passes.step();
            assertThat(passes.workDone() - before).isBetween(1.0, 256.0);
            steps++;
        }
        assertThat(steps).isEqualTo(2 * PASSES);
        assertThat(passes.workDone()).isEqualTo(passes.work()).isEqualTo(PASSES * rows.size());
        for (double[] deviation : passes.result().standardDeviation()) {
            assertThat(deviation[1]).isPositive();
        }
    }

    @Test
    void whatWasSeenGoesOnToTheSameBitsAfterAnyPiece() throws IOException {
        MonteCarlo whole = finished(training.monteCarlo(1, rows, PASSES));
        for (int stopped = 0; stopped <= 2 * PASSES; stopped++) {
            MonteCarloPasses first = training.monteCarlo(1, rows, PASSES);
            for (int step = 0; step < stopped; step++) {
                first.step();
            }
            MonteCarloPasses second = training.monteCarlo(1, rows, PASSES);
            second.read(new DataInputStream(new ByteArrayInputStream(bytes(first))));
            assertThat(second.workDone()).isEqualTo(first.workDone());
            MonteCarlo goneOn = finished(second);
            assertThat(goneOn.mean()).isDeepEqualTo(whole.mean());
            assertThat(goneOn.standardDeviation()).isDeepEqualTo(whole.standardDeviation());
        }
    }

    @Test
    void withoutDropoutOneLookSaysAll() {
        MonteCarloPasses passes = training.monteCarlo(0, rows, PASSES);
        assertThat(passes.work()).isEqualTo(rows.size());
        MonteCarlo found = finished(passes);
        double[][] evaluation = training.probabilities(0, rows);
        for (int row = 0; row < rows.size(); row++) {
            assertThat(found.mean()[row]).containsExactly(evaluation[row], within(1e-6));
            assertThat(found.standardDeviation()[row]).containsOnly(0);
        }
    }

    @Test
    void brokenBytesAreRefused() throws IOException {
        MonteCarloPasses passes = training.monteCarlo(1, rows, PASSES);
        passes.step();
        byte[] bytes = bytes(passes);
        byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
        assertThatThrownBy(() -> passes.read(new DataInputStream(new ByteArrayInputStream(half))))
                .isInstanceOf(EOFException.class);
        bytes[0] = 1;
        assertThatThrownBy(() -> passes.read(new DataInputStream(new ByteArrayInputStream(bytes))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("of 300");
    }

    private static byte[] bytes(MonteCarloPasses passes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        passes.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static MonteCarlo finished(MonteCarloPasses passes) {
        while (!passes.isDone()) {
            passes.step();
        }
        return passes.result();
    }
}

package org.ridgeline.technique.dropout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.catalog.Computation;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.QueryString;
import org.ridgeline.catalog.Solving;
import org.ridgeline.catalog.Words;

/** The run behind the pictures: its closer look comes in small pieces, and no checkpoint can make it fail. */
class DropoutComputationTest {
    private static final DropoutTechnique DROPOUT = new DropoutTechnique();
    private static final String PLANE = "dataset=moons&samples=50&hidden=8,8&epochs=2&rates=0,0.5";

    /** Forty passes over the 41² places of the plane, some 32,000 looks in each piece. */
    private static final Experiment<DropoutParameters> CLOSING = experiment(PLANE + "&passes=40");

    @Test
    void theCloserLookComesInPiecesThatAreKept() {
        List<byte[]> checkpoints = new ArrayList<>();
        List<Double> progress = new ArrayList<>();
        JsonNode whole;
        try (Computation<DropoutResult> computation = DROPOUT.compute(CLOSING, null)) {
            while (!computation.isDone()) {
                computation.step();
                if (computation.moment() == computation.moments()) {
                    checkpoints.add(computation.checkpoint());
                    progress.add(computation.progress());
                }
            }
            whole = Solving.json(computation.result());
        }
        // Of either arm: the correlations, the inputs and the plane; the plane with dropout in three pieces.
        assertThat(progress).isSorted().doesNotHaveDuplicates().hasSize(1 + 4 + 6);
        for (int i = 0; i < checkpoints.size(); i++) {
            try (Computation<DropoutResult> computation = DROPOUT.compute(CLOSING, checkpoints.get(i))) {
                assertThat(computation.progress()).isEqualTo(progress.get(i));
                assertThat(finish(computation)).isEqualTo(whole);
            }
        }
    }

    /** The closing passes are most of this run's work, and are counted as such. */
    @Test
    void progressWeighsThePassesByTheirWork() {
        Experiment<DropoutParameters> experiment = experiment(PLANE + "&passes=1000");
        try (Computation<DropoutResult> computation = DROPOUT.compute(experiment, null)) {
            while (computation.moment() < computation.moments()) {
                computation.step();
            }
            assertThat(computation.progress()).isPositive().isLessThan(0.01);
        }
    }

    @Test
    void whatCannotBeGoneOnWithBeginsAnew() {
        Experiment<DropoutParameters> experiment = experiment(PLANE + "&passes=5");
        byte[] good;
        byte[] ofAnother;
        JsonNode whole;
        try (Computation<DropoutResult> computation = DROPOUT.compute(experiment, null);
                Computation<DropoutResult> other = DROPOUT.compute(experiment(PLANE + "&seed=2&passes=5"), null)) {
            whole = finish(computation);
            good = computation.checkpoint();
            other.step();
            ofAnother = other.checkpoint();
        }
        byte[] negative = good.clone();
        negative[4] = -1;
        List<byte[]> bad = List.of(
                new byte[0],
                "no checkpoint".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(good, good.length / 2),
                Arrays.copyOf(good, good.length - 1),
                negative,
                ofAnother);
        for (byte[] checkpoint : bad) {
            try (Computation<DropoutResult> computation = DROPOUT.compute(experiment, checkpoint)) {
                assertThat(computation.progress()).isZero();
                assertThat(computation.moment()).isZero();
                assertThat(finish(computation)).isEqualTo(whole);
            }
        }
    }

    private static JsonNode finish(Computation<DropoutResult> computation) {
        while (!computation.isDone()) {
            computation.step();
        }
        return Solving.json(computation.result());
    }

    private static Experiment<DropoutParameters> experiment(String query) {
        Words words = Words.of("en", "dropout");
        return new Experiment<>(DROPOUT.parameters().fromQuery(QueryString.parse(query), words), OwnData.NONE, words);
    }
}

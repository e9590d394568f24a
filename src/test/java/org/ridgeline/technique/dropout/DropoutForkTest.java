package org.ridgeline.technique.dropout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgeline.catalog.Computation;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Forks;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.QueryString;
import org.ridgeline.catalog.Solving;
import org.ridgeline.catalog.Warning;
import org.ridgeline.catalog.Words;

/** The time machine on real networks: what is forked goes on from exactly where its parent stood. */
class DropoutForkTest {
    private static final DropoutTechnique DROPOUT = new DropoutTechnique();
    private static final String SMALL = "samples=90&batchSize=16&epochs=5&passes=4&rates=0,0.4";
    private static final String MOONS = SMALL + "&dataset=moons&hidden=8,8";

    /** So large that its arms are not stacked. */
    private static final String DIGITS = SMALL + "&dataset=digits&hidden=512,64";

    @ParameterizedTest
    @CsvSource({
        "moons, adam, 1",
        "moons, adam, 4",
        "moons, sgd-momentum, 3",
        "moons, rmsprop, 2",
        "digits, adam, 2",
        "digits, sgd-momentum, 4",
        "digits, adamw, 1"
    })
    void unchangedItIsItsParent(String set, String optimizer, int moment) {
        String parent = (set.equals("moons") ? MOONS : DIGITS) + "&optimizer=" + optimizer + "&weightDecay=0.01";
        JsonNode whole = finish(parent);
        assertThat(finish(parent + fork(parent, moment)).toString()).isEqualTo(whole.toString());
    }

    @ParameterizedTest
    @CsvSource({"learningRate, 0.05", "optimizer, sgd-momentum", "weightDecay, 0.5", "batchSize, 7", "rates, '0.2,0.7'"
    })
    void whatIsChangedShowsFromTheForkOn(String parameter, String value) {
        DropoutResult whole = result(MOONS);
        DropoutResult forked = result(with(MOONS, parameter + "=" + value) + fork(MOONS, 3));
        for (int arm = 0; arm < 2; arm++) {
            double[] before = whole.arms().get(arm).trainLoss();
            double[] after = forked.arms().get(arm).trainLoss();
            assertThat(Arrays.copyOf(after, 4)).isEqualTo(Arrays.copyOf(before, 4));
            assertThat(after).hasSize(6).doesNotContain(before[4], before[5]);
        }
    }

    /** It is longer than its parent, begins at the parent's very end, and keeps what the parent had. */
    @Test
    void aRunCanBeMadeLonger() {
        String longer = with(MOONS, "epochs=8");
        assertThat(finish(longer + fork(MOONS, 5))).isEqualTo(finish(longer));
    }

    /** Batches of another size begin the next epoch, which visits every row once. */
    @Test
    void aForkToTheParentsOwnBatchesAndBackOnlyDiffersBetween() {
        String other = with(MOONS, "batchSize=45") + fork(MOONS, 2);
        double[] loss = result(with(MOONS, "epochs=6") + fork(other, 3))
                .arms()
                .getFirst()
                .trainLoss();
        double[] once = result(other).arms().getFirst().trainLoss();
        assertThat(loss).hasSize(7).startsWith(Arrays.copyOf(once, 4)).doesNotContain(once[4], once[5]);
    }

    /** An arm that has run away stays where it was lost; nothing of it is trained any more. */
    @Test
    void whatHasDivergedStaysDiverged() {
        String wild = with(MOONS, "learningRate=10", "optimizer=sgd", "hidden=64,64,64", "samples=200");
        DropoutResult parent = result(wild);
        Long lost = parent.arms().getFirst().divergedAtStep();
        assertThat(lost).isNotNull();
        DropoutResult forked = result(with(wild, "learningRate=0.001") + fork(wild, 4));
        assertThat(forked.arms().getFirst().divergedAtStep()).isEqualTo(lost);
    }

    /** Files may be replaced after the experiment got its id: what the parent holds is what the id names. */
    @Test
    void itTrainsOnTheDataThatItsParentHolds() {
        try (Computation<DropoutResult> parent = DROPOUT.compute(experiment(with(MOONS, "seed=7")), null)) {
            while (parent.moment() < 1) {
                parent.step();
            }
            try (Computation<DropoutResult> fork = DROPOUT.fork(experiment(MOONS), parent)) {
                assertThat(fork.result().data()).isEqualTo(parent.result().data());
            }
        }
    }

    /** What was lost before cannot be mended by a smaller learning rate in the branch. */
    @Test
    void whatIsSaidOfAnArmDependsOnWhereItRanAway() {
        String wild = with(MOONS, "learningRate=10", "optimizer=sgd", "hidden=64,64,64", "samples=200");
        DropoutResult after = result(wild);
        assertThat(after.warnings())
                .first()
                .extracting(Warning::message)
                .asString()
                .contains("learning rate below 10");
        DropoutResult before = result(with(wild, "learningRate=0.001") + fork(wild, 4));
        assertThat(before.warnings())
                .first()
                .extracting(Warning::message)
                .asString()
                .contains("before this branch begins at epoch 4", "branch off earlier")
                .doesNotContain("0.001");
        String tame = with(wild, "learningRate=0.001");
        assertThat(result(wild + fork(tame, 1)).warnings())
                .first()
                .extracting(Warning::message)
                .asString()
                .contains("learning rate below 10");
    }

    @Test
    void noProgramIsShownThatWouldBeAnotherExperiment() {
        assertThat(code(MOONS)).contains("import torch");
        assertThat(code(MOONS + fork(MOONS, 3)))
                .doesNotContain("import")
                .contains("up to epoch 3")
                .matches("(# .*\\R?)+");
    }

    private static String code(String query) {
        return DROPOUT.solve(experiment(query))
                .drawing()
                .reading()
                .code()
                .getFirst()
                .text();
    }

    @Test
    void killedAfterAnyStepItComesToTheSameBits() {
        Experiment<DropoutParameters> fork =
                experiment(with(MOONS, "learningRate=0.02", "batchSize=7") + fork(MOONS, 2));
        List<byte[]> checkpoints = new ArrayList<>();
        JsonNode whole;
        try (Computation<DropoutResult> computation = Forks.compute(DROPOUT, fork, null)) {
            while (!computation.isDone()) {
                computation.step();
                checkpoints.add(computation.checkpoint());
            }
            whole = Solving.json(computation.result());
        }
        for (int step = 0; step < checkpoints.size(); step += 3) {
            try (Computation<DropoutResult> computation = Forks.compute(DROPOUT, fork, checkpoints.get(step))) {
                assertThat(computation.progress()).isPositive();
                while (!computation.isDone()) {
                    computation.step();
                }
                assertThat(Solving.json(computation.result()))
                        .as("from step %d", step)
                        .isEqualTo(whole);
            }
        }
    }

    private static JsonNode finish(String query) {
        return Solving.json(result(query));
    }

    private static DropoutResult result(String query) {
        return DROPOUT.solve(experiment(query)).result();
    }

    private static String fork(String parent, int moment) {
        return "&forkAt=" + moment + "&forkOf=" + QueryString.encode(parent);
    }

    /** The query with some values set or set otherwise. */
    private static String with(String query, String... pairs) {
        List<String> set = List.of(pairs);
        return Stream.concat(
                        Arrays.stream(query.split("&")).filter(old -> set.stream()
                                .noneMatch(pair -> name(pair).equals(name(old)))),
                        set.stream())
                .collect(Collectors.joining("&"));
    }

    private static String name(String pair) {
        return pair.substring(0, pair.indexOf('='));
    }

    private static Experiment<DropoutParameters> experiment(String query) {
        Words words = Words.of("en", "dropout");
        return new Experiment<>(DROPOUT.parameters().fromQuery(QueryString.parse(query), words), OwnData.NONE, words);
    }
}

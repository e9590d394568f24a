package org.ridgeline.technique.networkregularization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgeline.catalog.Computation;
import org.ridgeline.catalog.Forks;
import org.ridgeline.catalog.QueryString;
import org.ridgeline.catalog.Solving;
import org.ridgeline.technique.networkregularization.NetworkRegularizationResult.Arm;
import org.ridgeline.training.EarlyStopping;

/** The time machine: what is forked goes on from exactly where its parent stood. */
class NetworkRegularizationForkTest {
    private static final String PARENT =
            "samples=40&hidden=16&epochs=24&penalties=none,l1,max-norm&labelNoises=0,0.2&normalization=batch";

    private static String fork(String parent, int moment) {
        return "&forkAt=" + moment + "&forkOf=" + QueryString.encode(parent);
    }

    private static String json(String query) {
        return Solving.json(Runs.solve(query)).toString();
    }

    /** With arms that stop before the fork, at it and after it, best weights and films included. */
    @ParameterizedTest
    @CsvSource({"0, adam, 7", "3, adam, 1", "3, adam, 5", "3, sgd-momentum, 10", "6, rmsprop, 12", "2, adamw, 4"})
    void unchangedItIsItsParent(int patience, String optimizer, int moment) {
        String parent = PARENT + "&learningRate=0.02&patience=" + patience + "&optimizer=" + optimizer;
        String whole = json(parent);
        assertThat(Runs.solve(parent).epoch()).isGreaterThanOrEqualTo(moment);
        assertThat(json(parent + fork(parent, moment))).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "penalties, 'none,l2,max-norm', 1",
        "lambdas, 0.3, 1",
        "learningRate, 0.05, 0",
        "optimizer, adam, 0",
        "batchSize, 8, 0",
        "maxNorm, 0.5, 2"
    })
    void whatIsChangedShowsFromTheForkOn(String parameter, String value, int arm) {
        NetworkRegularizationResult whole = Runs.solve(PARENT);
        String changed = PARENT.replaceAll(parameter + "=[^&]*", "") + "&" + parameter + "=" + value;
        NetworkRegularizationResult forked = Runs.solve(changed.replace("&&", "&") + fork(PARENT, 6));
        double[] before = whole.arms().get(2 * arm).trainLoss();
        double[] after = forked.arms().get(2 * arm).trainLoss();
        assertThat(Arrays.copyOf(after, 7)).isEqualTo(Arrays.copyOf(before, 7));
        assertThat(after).hasSize(25);
        assertThat(after[7]).isNotEqualTo(before[7]);
    }

    /** Best weights are kept from the fork on: those before it are gone. */
    @Test
    void patienceCanBeginAtAFork() {
        String overfits = "samples=40&penalties=none&labelNoises=0.3&epochs=60&hidden=32,32";
        Arm arm =
                Runs.solve(overfits + "&patience=5" + fork(overfits, 40)).arms().getFirst();
        assertThat(arm.bestEpoch()).isLessThan(40);
        assertThat(arm.stoppedEpoch()).isBetween(45, 59);
        assertThat(arm.closing().epoch()).isEqualTo(arm.stoppedEpoch() - 5).isGreaterThanOrEqualTo(40);
        assertThat(arm.closing().validationLoss())
                .isEqualTo(arm.validationLoss()[arm.closing().epoch()]);
    }

    /** What the parent waited for is over: a fork counts back from its own epochs, and never stops an arm that gets better. */
    @Test
    void aSmallerPatienceStopsNobodyInThePast() {
        String query = "penalties=none&epochs=80&patience=";
        Arm arm = Runs.solve(query + 2 + fork(query + 60, 12)).arms().getFirst();
        assertThat(EarlyStopping.stopsAfter(arm.validationLoss(), 2).orElseThrow())
                .as("the parent had waited longer before")
                .isLessThan(12);
        assertThat(arm.bestEpoch()).isGreaterThan(12);
        assertThat(arm.stoppedEpoch()).isEqualTo(arm.bestEpoch() + 2);
        assertThat(arm.testLoss()).hasSize(arm.stoppedEpoch() + 1);
        assertThat(arm.closing().epoch()).isEqualTo(arm.bestEpoch());
    }

    /** Though nobody waits any more, it comes back to the weights that it was stopped for. */
    @Test
    void anArmThatStoppedStaysStopped() {
        String parent = "penalties=none,l2&epochs=150&patience=10";
        NetworkRegularizationResult whole = Runs.solve(parent);
        Arm early = whole.arms().getFirst();
        int moment = early.stoppedEpoch() + 2;
        assertThat(whole.epoch()).isGreaterThan(moment);
        NetworkRegularizationResult forked = Runs.solve(parent.replace("&patience=10", "") + fork(parent, moment));
        assertThat(forked.arms().getFirst()).usingRecursiveComparison().isEqualTo(early);
        assertThat(forked.arms().get(1).testLoss()).hasSize(151);
    }

    /** Whoever waits again after a while without waiting keeps nothing new of an arm that had stopped before. */
    @Test
    void anArmThatStoppedKeepsItsBestEpochThroughABranchWithoutPatience() {
        String first = "penalties=none,l2&epochs=150&patience=10";
        Arm stopped = Runs.solve(first).arms().getFirst();
        assertThat(stopped.stoppedEpoch()).isLessThan(25);
        String second = first.replace("&patience=10", "") + fork(first, 25);
        Arm again = Runs.solve(first + fork(second, 50)).arms().getFirst();
        assertThat(again).usingRecursiveComparison().isEqualTo(stopped);
        assertThat(again.closing().epoch()).isEqualTo(stopped.bestEpoch());
    }

    /** Files may be replaced after the experiment got its id: what the parent holds is what the id names. */
    @Test
    void itTrainsOnTheDataThatItsParentHolds() {
        try (Computation<NetworkRegularizationResult> parent =
                Runs.TECHNIQUE.compute(Runs.experiment(PARENT + "&seed=7"), null)) {
            while (parent.moment() < 1) {
                parent.step();
            }
            try (Computation<NetworkRegularizationResult> fork = Runs.TECHNIQUE.fork(Runs.experiment(PARENT), parent)) {
                assertThat(fork.result().data()).isEqualTo(parent.result().data());
            }
        }
    }

    /** What was lost before cannot be mended by a smaller learning rate in the branch; no program does what a branch does. */
    @Test
    void aBranchSaysWhatWasLostBeforeItAndShowsNoProgram() {
        String wild = "samples=200&hidden=64,64,64&epochs=6&penalties=none,l1&lambdas=10&optimizer=sgd&learningRate=10";
        assertThat(Trained.solution(wild).result().warnings().getFirst().message())
                .contains("learning rate below 10");
        NetworkRegularizationSolution branch =
                Trained.solution(wild.replace("learningRate=10", "learningRate=0.01") + fork(wild, 4));
        assertThat(branch.result().warnings().getFirst().message())
                .contains("before this branch begins at epoch 4", "branch off earlier")
                .doesNotContain("0.01");
        assertThat(branch.drawing().reading().code().getFirst().text())
                .contains("up to epoch 4")
                .doesNotContain("import");
    }

    @Test
    void killedAfterAnyStepItComesToTheSameBits() {
        String query = PARENT + "&patience=4&learningRate=0.05" + fork(PARENT + "&patience=4", 5);
        List<byte[]> checkpoints = new ArrayList<>();
        String whole;
        try (Computation<NetworkRegularizationResult> computation =
                Forks.compute(Runs.TECHNIQUE, Runs.experiment(query), null)) {
            while (!computation.isDone()) {
                computation.step();
                checkpoints.add(computation.checkpoint());
            }
            whole = Solving.json(computation.result()).toString();
        }
        for (int step = 0; step < checkpoints.size(); step += checkpoints.size() / 9) {
            try (Computation<NetworkRegularizationResult> computation =
                    Forks.compute(Runs.TECHNIQUE, Runs.experiment(query), checkpoints.get(step))) {
                while (!computation.isDone()) {
                    computation.step();
                }
                assertThat(Solving.json(computation.result()).toString())
                        .as("from step %d of %d", step, checkpoints.size())
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void aForkHasAsManyArmsAsItsParent() {
        String parent = "penalties=none,l2&lambdas=0.1,1&epochs=5";
        assertThat(Runs.refused("penalties=l1,l2&lambdas=0.1,1&epochs=5" + fork(parent, 2)))
                .startsWith("penalties: ")
                .contains("makes 4 networks")
                .contains("has 3");
        assertThat(Runs.refused("penalties=none,l2&lambdas=0.1,1&epochs=5&hidden=8" + fork(parent, 2)))
                .startsWith("hidden: ");
    }

    /** The parent's best epoch had no copy of its weights kept: the branch goes back to the best since. */
    @Test
    void theHeadlineNamesTheEpochWhoseWeightsAreLeft() {
        NetworkRegularizationSolution solution =
                Trained.solution("epochs=80&forkAt=40&forkOf=epochs%3D80%26penalties%3Dnone&patience=5&penalties=none");
        NetworkRegularizationResult.Arm arm = solution.arms().getFirst();
        assertThat(arm.closing().epoch()).isGreaterThanOrEqualTo(40).isNotEqualTo(arm.bestEpoch());
        assertThat(solution.drawing().figures().getFirst().finding())
                .contains(" " + arm.closing().epoch() + ",");
    }
}

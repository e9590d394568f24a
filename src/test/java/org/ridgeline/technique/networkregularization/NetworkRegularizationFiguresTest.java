package org.ridgeline.technique.networkregularization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Reading;

/** What the runs show: which pictures there are, and what they say at which moment. */
class NetworkRegularizationFiguresTest {
    private static final String SMALL = "dataset=moons&samples=40&hidden=8&epochs=6&learningRate=0.05";

    @Test
    void pointsOfAPlaneAreShownAsRegionsAndPicturesAsFilters() {
        assertThat(names(SMALL))
                .containsExactly("loss", "region", "gap", "penalty", "accuracy", "norms", "sparsity", "histograms");
        assertThat(names("dataset=digits&samples=60&hidden=8&epochs=3&penalties=none"))
                .containsExactly("loss", "filters", "gap", "accuracy", "norms", "sparsity", "histograms");
    }

    @Test
    void thereIsASentenceForEveryMoment() {
        NetworkRegularizationSolution solution = Trained.solution(SMALL);
        for (Figure figure : solution.drawing().figures()) {
            long moments = figure.panels().stream()
                    .flatMap(panel -> panel.frames() == null
                            ? IntStream.rangeClosed(0, 6).boxed()
                            : panel.frames().stream().map(frame -> (int) frame.moment()))
                    .distinct()
                    .count();
            assertThat(figure.findings()).as(figure.name()).hasSize((int) moments);
        }
    }

    /** The plane as left by patience is that of the best epoch, and says so. */
    @Test
    void theLastPictureOfAFilmIsTheNetworkAsItIsLeft() {
        NetworkRegularizationSolution solution = Trained.solution("penalties=none&patience=5");
        NetworkRegularizationResult.Arm arm = solution.arms().getFirst();
        Film film = new Film(arm);
        assertThat(film.shown().getLast().moment()).isEqualTo(arm.stoppedEpoch());
        assertThat(film.shown().getLast().look().epoch()).isEqualTo(arm.bestEpoch());
        assertThat(film.shown().getLast().wentBack()).isTrue();
        assertThat(film.shown()).extracting(Film.Shown::moment).isSorted().doesNotHaveDuplicates();
        assertThat(film.at(arm.stoppedEpoch() + 100)).isEqualTo(film.shown().getLast());
        Panel plane = figure(solution, "region").panels().getFirst();
        assertThat(plane.frames().getLast().note()).contains("back at epoch " + arm.bestEpoch());
        assertThat(figure(solution, "loss").finding())
                .contains("Patience")
                .contains(" " + arm.stoppedEpoch() + " ")
                .contains(" " + arm.bestEpoch() + ",");
    }

    @Test
    void atTheEndPicturesSpeakOfTheNetworkAsItIsLeft() {
        NetworkRegularizationSolution solution = Trained.solution("penalties=none&patience=5");
        NetworkRegularizationResult.Closing left = solution.arms().getFirst().closing();
        Figure gap = figure(solution, "gap");
        assertThat(gap.finding())
                .isEqualTo(solution.words().say("finding.gap.one", left.testLoss() - left.trainLoss()));
        assertThat(gap.panels().getFirst().notes())
                .hasSize(solution.arms().getFirst().testLoss().length)
                .endsWith(solution.words().say("panel.gap", left.testLoss() - left.trainLoss()));
        assertThat(figure(solution, "accuracy").finding())
                .isEqualTo(solution.words().say("finding.accuracy.same", 100 * left.testAccuracy()));
        assertThat(solution.drawing().reading().code().getFirst().text())
                .contains("if 5:  # also where epochs run out before patience does");
    }

    @Test
    void namesStandInQuotes() {
        assertThat(figure(Trained.solution(SMALL, "es"), "gap").finding()).contains("«");
        assertThat(figure(Trained.solution(SMALL), "gap").finding()).contains("“");
    }

    @Test
    void whatIsMinimisedIsTheLossAndThePrice() {
        NetworkRegularizationSolution solution = Trained.solution(SMALL);
        Panel l2 = figure(solution, "penalty").panels().getFirst();
        Mark.Line without = (Mark.Line) l2.marks().get(1);
        Mark.Line with = (Mark.Line) l2.marks().get(2);
        NetworkRegularizationResult.Arm arm = solution.arms().get(1);
        for (int epoch = 0; epoch <= 6; epoch++) {
            assertThat(without.y()[epoch]).isEqualTo(arm.trainLoss()[epoch]);
            assertThat(with.y()[epoch]).isEqualTo(arm.trainLoss()[epoch] + arm.penaltyValue()[epoch]);
        }
        List<Reading.Term> terms =
                solution.drawing().reading().parts().get(1).formula().terms();
        assertThat(terms.get(0).value() + terms.get(1).value())
                .isEqualTo(terms.get(2).value());
    }

    /** Decoupled decay is the gradient step of no objective, so no sum is shown of it; AdamW takes squares as that. */
    @Test
    void decoupledDecayIsShownWithoutAPrice() {
        assertThat(names(SMALL + "&penalties=none,decoupled")).doesNotContain("penalty");
        assertThat(names(SMALL + "&penalties=none,l2&optimizer=adamw")).doesNotContain("penalty");
        assertThat(Trained.solution(SMALL + "&penalties=decoupled")
                        .drawing()
                        .reading()
                        .parts()
                        .getFirst()
                        .formula()
                        .terms())
                .hasSize(1);
    }

    @Test
    void armsAreCalledByWhatTheyDifferIn() {
        assertThat(titles(SMALL)).containsExactly("no penalty", "L2", "L1");
        assertThat(titles(SMALL + "&penalties=l2&lambdas=0.1,0.01")).containsExactly("L2, λ = 0.1", "L2, λ = 0.01");
        assertThat(titles(SMALL + "&penalties=none&labelNoises=0,0.2"))
                .containsExactly("labels right", "20 % wrong labels");
        assertThat(titles(SMALL + "&penalties=none,l1&trainingSizes=10,40"))
                .containsExactly("no penalty, 10 rows", "no penalty, 40 rows", "L1, 10 rows", "L1, 40 rows");
        assertThat(titles(SMALL + "&penalties=none&augmentations=none,jitter"))
                .containsExactly("rows as they are", "rows jittered");
    }

    @Test
    void whatRanAwayIsSaid() {
        NetworkRegularizationSolution solution =
                Trained.solution("dataset=moons&samples=40&hidden=64,64&epochs=5&learningRate=10&penalties=none");
        assertThat(solution.result().warnings()).hasSize(1).allSatisfy(warning -> {
            assertThat(warning.code()).isEqualTo("diverged");
            assertThat(warning.where()).isEqualTo("arms[0]");
        });
        assertThat(figure(solution, "loss").finding()).contains("run away");
    }

    @Test
    void spanishHasItsOwnWords() {
        NetworkRegularizationSolution spanish = Trained.solution(SMALL, "es");
        assertThat(figure(spanish, "loss").finding()).contains("validación");
        assertThat(spanish.drawing().reading().code().getFirst().text())
                .contains("train()")
                .contains("train(squares=0.01)")
                .contains("train(sizes=0.01)");
    }

    private static List<String> names(String query) {
        return Trained.solution(query).drawing().figures().stream()
                .map(Figure::name)
                .toList();
    }

    private static List<String> titles(String query) {
        return figure(Trained.solution(query), "gap").panels().stream()
                .map(Panel::title)
                .toList();
    }

    private static Figure figure(NetworkRegularizationSolution solution, String name) {
        return solution.drawing().figures().stream()
                .filter(each -> each.name().equals(name))
                .findAny()
                .orElseThrow();
    }
}

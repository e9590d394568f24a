package org.ridgeline.technique.networkregularization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.Words;
import org.ridgeline.data.OwnRows;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Panel;
import org.ridgeline.networks.PlaneMarks;
import org.ridgeline.networks.PlanePoints;
import org.ridgeline.numerics.Rows;

/** The plane as each arm sees it, as a film: where its border runs, and how it comes to wind around single points. */
final class RegionFigure {
    private static final int MOST_PANELS = 4;

    private final NetworkRegularizationSolution solution;
    private final Words words;
    private final PlaneMarks plane;
    private final List<Film> films;

    RegionFigure(NetworkRegularizationSolution solution) {
        this.solution = solution;
        this.words = solution.words();
        this.plane = new PlaneMarks(
                Objects.requireNonNull(solution.computed().regionX()),
                Objects.requireNonNull(solution.computed().regionY()),
                words);
        this.films = solution.arms().stream().limit(MOST_PANELS).map(Film::new).toList();
    }

    Figure figure() {
        PlanePoints points = points();
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < films.size(); i++) {
            panels.add(plane.panel(PlaneMarks.points(points, i == 0))
                    .titled(solution.name(i), null)
                    .ofArm(i)
                    .withFrames(frames(films.get(i))));
        }
        List<String> findings = Film.moments(films).stream().map(this::finding).toList();
        return new Figure(
                        "region",
                        findings.getLast(),
                        words.say("caption.region"),
                        words.say("description.region", MOST_PANELS),
                        panels)
                .withFindings(findings);
    }

    private PlanePoints points() {
        if (!solution.isOwn()) {
            return PlanePoints.of(
                    NetworkRegularizationTechnique.rows(solution.experiment()).train(),
                    solution.parameters().dataset(),
                    words);
        }
        OwnData own = solution.experiment().data();
        int[] chosen = OwnRows.trainingRows(own, solution.parameters().seed());
        double[][] all = own.tensor("x").rows();
        double[][] rows = Arrays.stream(chosen).mapToObj(row -> all[row]).toArray(double[][]::new);
        int[] labels =
                Arrays.stream(chosen).map(row -> (int) own.vector("y")[row]).toArray();
        return new PlanePoints(
                Rows.column(rows, 0),
                Rows.column(rows, 1),
                labels,
                IntStream.range(0, 2)
                        .mapToObj(label -> words.say("class.own", label))
                        .toList());
    }

    private List<Panel.Frame> frames(Film film) {
        List<Panel.Frame> frames = new ArrayList<>();
        for (Film.Shown shown : film.shown()) {
            double[][] probability = probability(shown);
            if (probability != null) {
                frames.add(new Panel.Frame(shown.moment(), plane.ground(probability), note(shown, probability)));
            }
        }
        return frames;
    }

    private String note(Film.Shown shown, double[][] probability) {
        return shown.wentBack()
                ? words.say("panel.went-back", shown.look().epoch())
                : words.say("panel.unsure", PlaneMarks.unsure(probability));
    }

    private static double @Nullable [][] probability(Film.Shown shown) {
        int[][] percent = shown.look().region();
        return percent == null
                ? null
                : Arrays.stream(percent)
                        .map(row -> Arrays.stream(row)
                                .mapToDouble(share -> share / 100.0)
                                .toArray())
                        .toArray(double[][]::new);
    }

    private String finding(int moment) {
        int softest = -1;
        double most = 0;
        for (int i = 0; i < films.size(); i++) {
            Film.Shown shown = films.get(i).at(moment);
            double[][] probability = shown == null ? null : probability(shown);
            double unsure = probability == null ? -1 : PlaneMarks.unsure(probability);
            if (unsure >= 0 && (softest < 0 || unsure > most)) {
                softest = i;
                most = unsure;
            }
        }
        if (softest < 0) {
            return words.say("finding.gap.none");
        }
        return films.size() == 1
                ? words.say("finding.region.one", most)
                : words.say("finding.region", solution.name(softest), most);
    }
}

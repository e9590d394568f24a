package org.ridgeline.technique.networkregularization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Role;
import org.ridgeline.figure.Style;
import org.ridgeline.technique.networkregularization.NetworkRegularizationResult.Arm;
import org.ridgeline.technique.networkregularization.NetworkRegularizationResult.Filters;

/** What the strongest units of the first layer look for in a picture, as a film: their weights, laid out as pixels. */
final class FilterFigure {
    private static final int MOST_PANELS = 4;

    /** Units beside one another. */
    private static final int ACROSS = 2;

    private static final double[] PERCENT = {-100, 100};

    private final NetworkRegularizationSolution solution;
    private final Words words;
    private final int width;

    FilterFigure(NetworkRegularizationSolution solution) {
        this.solution = solution;
        this.words = solution.words();
        this.width = solution.computed().data().imageWidth();
    }

    static boolean shows(Arm arm) {
        return new Film(arm).shown().stream().anyMatch(each -> each.look().filters() != null);
    }

    Figure figure() {
        List<Panel> panels = new ArrayList<>();
        List<Film> films = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_PANELS, solution.arms().size()); i++) {
            Film film = new Film(solution.arms().get(i));
            List<Panel.Frame> frames = frames(film);
            if (!frames.isEmpty()) {
                films.add(film);
                panels.add(panel(frames).titled(solution.name(i), null).ofArm(i));
            }
        }
        List<String> findings = panels.stream()
                .flatMap(panel -> Objects.requireNonNull(panel.frames()).stream())
                .map(frame -> (int) frame.moment())
                .distinct()
                .sorted()
                .map(moment -> finding(films, moment))
                .toList();
        return new Figure(
                        "filters",
                        findings.getLast(),
                        words.say("caption.filters"),
                        words.say("description.filters", MOST_PANELS),
                        panels)
                .withFindings(findings);
    }

    /** Which arm gives a single pixel the most weight. */
    private String finding(List<Film> films, int moment) {
        int narrow = -1;
        int wide = -1;
        for (int i = 0; i < films.size(); i++) {
            double reach = reach(films.get(i), moment);
            if (Double.isFinite(reach)) {
                narrow = narrow < 0 || reach < reach(films.get(narrow), moment) ? i : narrow;
                wide = wide < 0 || reach > reach(films.get(wide), moment) ? i : wide;
            }
        }
        double most = reach(films.get(wide), moment);
        return narrow == wide
                ? words.say("finding.filters.one", most)
                : words.say(
                        "finding.filters",
                        solution.name(wide),
                        most,
                        solution.name(narrow),
                        reach(films.get(narrow), moment));
    }

    /** The largest weight of a pixel at the last look at filters until then. */
    private static double reach(Film film, int moment) {
        double reach = Double.NaN;
        for (Film.Shown shown : film.shown()) {
            Filters filters = shown.look().filters();
            reach = filters != null && shown.moment() <= moment ? filters.reach() : reach;
        }
        return reach;
    }

    private Panel panel(List<Panel.Frame> frames) {
        double side = ACROSS * (width + 1) - 1;
        return Panel.of(
                        Axis.linear(words.say("axis.pixel"), -0.5, side - 0.5).withTicks(),
                        Axis.linear(words.say("axis.pixel"), -0.5, side - 0.5).withTicks(),
                        List.of())
                .withEqualAspect()
                .withFrames(frames);
    }

    private List<Panel.Frame> frames(Film film) {
        List<Panel.Frame> frames = new ArrayList<>();
        for (Film.Shown shown : film.shown()) {
            Filters filters = shown.look().filters();
            if (filters != null) {
                String note = shown.wentBack()
                        ? words.say("panel.went-back", shown.look().epoch())
                        : words.say("panel.reach", filters.reach());
                frames.add(new Panel.Frame(shown.moment(), List.of(sheet(filters)), note));
            }
        }
        return frames;
    }

    /** All units on one sheet, the strongest above left; between them nothing. */
    private Mark sheet(Filters filters) {
        int side = ACROSS * (width + 1) - 1;
        double[] places = new double[side];
        double[][] sheet = new double[side][side];
        for (int i = 0; i < side; i++) {
            places[i] = i;
            Arrays.fill(sheet[i], Double.NaN);
        }
        for (int unit = 0; unit < Math.min(ACROSS * ACROSS, filters.weights().length); unit++) {
            int left = unit % ACROSS * (width + 1);
            int top = unit / ACROSS * (width + 1);
            for (int pixel = 0; pixel < width * width; pixel++) {
                int row = side - 1 - top - pixel / width;
                sheet[row][left + pixel % width] = filters.weights()[unit][pixel];
            }
        }
        return new Mark.Raster(
                places, places, sheet, PERCENT, Style.of(Role.NEUTRAL).named(words.say("mark.filter")));
    }
}

package org.ridgeline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Drawing;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Reading;
import org.ridgeline.figure.Role;
import org.ridgeline.figure.Style;

/** What holds for every drawing of every technique. */
final class DrawingLaws {
    private static final int ARMS = 8;
    private static final double SUM = 1e-9;

    private final Technique<?, ?> technique;

    DrawingLaws(Technique<?, ?> technique) {
        this.technique = technique;
    }

    void hold(Drawing drawing) {
        assertThat(drawing.figures()).isNotEmpty();
        Set<String> names = new HashSet<>();
        for (Figure figure : drawing.figures()) {
            assertThat(names.add(figure.name()))
                    .as("figure %s is there once", figure.name())
                    .isTrue();
            assertThat(figure.name()).matches("[a-z][a-zA-Z0-9-]*");
            says(figure.finding());
            says(figure.description());
            if (figure.caption() != null) {
                says(figure.caption());
            }
            figure.panels().forEach(this::hold);
            if (figure.findings() != null) {
                assertThat(figure.panels())
                        .as("only a timeline or a film has moments")
                        .anyMatch(panel -> panel.timeline() || panel.frames() != null);
                assertThat(figure.findings()).isNotEmpty().allSatisfy(DrawingLaws::says);
                assertThat(figure.findings().getLast()).isEqualTo(figure.finding());
            }
        }
        hold(drawing.reading());
    }

    private void hold(Panel panel) {
        hold(panel.x());
        hold(panel.y());
        if (panel.style() != null) {
            hold(panel.style());
        }
        if (panel.notes() != null) {
            assertThat(panel.notes()).isNotEmpty().allSatisfy(DrawingLaws::says);
        }
        panel.marks().forEach(this::hold);
        if (panel.frames() != null) {
            assertThat(panel.frames())
                    .extracting(Panel.Frame::moment)
                    .isSorted()
                    .doesNotHaveDuplicates();
            panel.frames().forEach(frame -> frame.marks().forEach(this::hold));
        }
    }

    private static void hold(Axis axis) {
        says(axis.label());
        assertThat(axis.domain()).hasSize(2);
        assertThat(axis.domain()[0]).as(axis.label()).isFinite().isLessThan(axis.domain()[1]);
        assertThat(axis.domain()[1]).as(axis.label()).isFinite();
        if (axis.scale() == Axis.Scale.LOG) {
            assertThat(axis.domain()[0]).as(axis.label()).isPositive();
        }
        if (axis.scale() == Axis.Scale.SYMLOG) {
            assertThat(axis.constant()).as(axis.label()).isNotNull().isPositive();
        }
        if (axis.ticks() != null) {
            assertThat(axis.ticks()).as(axis.label()).isSorted().doesNotHaveDuplicates();
        }
    }

    private void hold(Mark mark) {
        hold(mark.style());
        switch (mark) {
            case Mark.Line line -> sameLength(line.x(), line.y());
            case Mark.Band band -> sameLength(band.x(), band.lower(), band.upper());
            case Mark.Dots dots -> {
                if (dots.editable() == null || dots.x().length + dots.y().length > 0) {
                    sameLength(dots.x(), dots.y());
                }
                if (dots.names() != null) {
                    assertThat(dots.names()).hasSize(dots.x().length);
                }
                if (dots.editable() != null) {
                    assertThat(movable())
                            .containsAll(Stream.of(
                                            dots.editable().x(), dots.editable().y())
                                    .filter(Objects::nonNull)
                                    .toList());
                }
            }
            case Mark.Bars bars -> assertThat(bars.y()).hasSize(bars.x().size());
            case Mark.Segments segments -> sameLength(segments.x1(), segments.y1(), segments.x2(), segments.y2());
            case Mark.Raster raster -> {
                grid(raster.x(), raster.y(), raster.z());
                if (raster.range() != null) {
                    assertThat(raster.range()).hasSize(2).isSorted();
                }
            }
            case Mark.Image image -> {
                assertThat(image.pixels()).isNotEmpty();
                for (double[] row : image.pixels()) {
                    assertThat(row).hasSize(image.pixels()[0].length);
                    assertThat(DoubleStream.of(row)).allMatch(ink -> ink >= 0 && ink <= 1);
                }
            }
            case Mark.Contour contour -> {
                grid(contour.x(), contour.y(), contour.z());
                assertThat(contour.levels()).isNotEmpty().isSorted();
            }
            case Mark.Vectors vectors -> sameLength(vectors.x(), vectors.y(), vectors.dx(), vectors.dy());
            case Mark.Area area -> sameLength(area.x(), area.y());
            case Mark.Rule rule -> assertThat(rule.value()).isFinite();
            case Mark.Text text -> says(text.text());
        }
    }

    /** Dots move what a body can hold: fields of own data, or parameters. */
    private List<String> movable() {
        List<String> names = new java.util.ArrayList<>(
                technique.data().stream().map(DataField::name).toList());
        technique.parameters().parameters().forEach(parameter -> names.add(parameter.name()));
        return names;
    }

    private static void hold(Style style) {
        assertThat(style.arm() != null)
                .as("an arm has a number, others have none")
                .isEqualTo(style.role() == Role.ARM);
        if (style.arm() != null) {
            assertThat(style.arm()).isBetween(1, ARMS);
        }
        if (style.label() != null) {
            complete(style.label());
        }
    }

    private void hold(Reading reading) {
        says(reading.settings());
        for (Reading.Part part : reading.parts()) {
            if (part.parameter() != null) {
                assertThat(technique.parameters().parameters())
                        .extracting(Parameter::name)
                        .contains(part.parameter());
                assertThat(part.value()).isNotNull();
            }
            for (Reading.Readout readout : part.readouts()) {
                says(readout.label());
                assertThat(readout.value()).as(readout.label()).isFinite();
            }
            for (Reading.Check check : part.checks()) {
                says(check.label());
                assertThat(check.value()).as(check.label()).isFinite();
            }
            if (part.formula() != null) {
                hold(part.formula());
            }
        }
        for (Reading.Code code : reading.code()) {
            says(code.title());
            assertThat(code.text()).isNotBlank();
        }
    }

    /** The terms before the equals sign sum to the one behind it; each is the product of its factors. */
    private static void hold(Reading.Formula formula) {
        assertThat(formula.tex()).isNotBlank();
        double sum = 0;
        for (Reading.Term term : formula.terms()) {
            says(term.label());
            assertThat(term.value()).as(term.label()).isFinite();
            if (term.factors() != null) {
                double product = term.factors()[0] * term.factors()[1];
                assertThat(Math.abs(product - term.value())).isLessThanOrEqualTo(SUM * Math.abs(term.value()));
            }
            if (term.operator().equals("=")) {
                assertThat(Math.abs(sum - term.value())).as(term.label()).isLessThanOrEqualTo(SUM * Math.abs(sum));
            } else {
                assertThat(term.operator()).isIn("", "+");
                sum += term.value();
            }
        }
    }

    private static void sameLength(double[]... arrays) {
        assertThat(arrays[0]).isNotEmpty();
        assertThat(Arrays.stream(arrays)
                        .mapToInt(array -> array.length)
                        .distinct()
                        .count())
                .isEqualTo(1);
    }

    private static void grid(double[] x, double[] y, double[][] z) {
        assertThat(z).hasDimensions(y.length, x.length);
    }

    static void says(String words) {
        assertThat(words).isNotBlank();
        complete(words);
    }

    /** No place left open, no number that is none. */
    private static void complete(String words) {
        assertThat(words).doesNotContainPattern("\\{\\d}|\\bnull\\b|NaN|Infinity");
    }
}

package org.ridgeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Figure;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Role;
import org.ridgeline.figure.Style;

/** Arrays of figures travel once; what reads them puts them back (see unfold.ts). */
class DrawnArraysTest {
    private static final Style FIT = Style.of(Role.FIT);
    private static final double[] GRID = {0, 1, 2, 3, 4, 5, 6, 7};

    @Test
    void aSharedGridIsWrittenOnce() throws JsonProcessingException {
        double[] heights = {1, 2, 3, 4, 5, 6, 7, 8};
        JsonNode marks = written(new Mark.Line(GRID, heights, FIT), new Mark.Line(GRID, heights, FIT));
        assertThat(marks.path(0).path("x")).hasSize(GRID.length);
        assertThat(marks.path(1).path("x").asText()).isEqualTo("#0");
        assertThat(marks.path(1).path("y").asText()).isEqualTo("#1");
    }

    /** Two arrays of equal numbers are two arrays: only what is one in memory is one on the way. */
    @Test
    void equalNumbersAreNotTheSameArray() throws JsonProcessingException {
        JsonNode marks = written(new Mark.Line(GRID, GRID.clone(), FIT));
        assertThat(marks.path(0).path("y")).hasSize(GRID.length);
    }

    @Test
    void shortArraysAreWrittenOut() throws JsonProcessingException {
        double[] few = {1, 2};
        JsonNode marks = written(new Mark.Line(few, few, FIT));
        assertThat(marks.path(0).path("y")).hasSize(2);
    }

    /** References count from the beginning of each answer, whatever was written before. */
    @Test
    void everyAnswerStandsAlone() throws JsonProcessingException {
        assertThat(written(new Mark.Line(GRID, GRID, FIT))).isEqualTo(written(new Mark.Line(GRID, GRID, FIT)));
    }

    @Test
    void gapsAreNull() throws JsonProcessingException {
        double[] gaps = {0, Double.NaN, 2, Double.POSITIVE_INFINITY, 4, 5, 6, 7};
        JsonNode y = written(new Mark.Line(GRID, gaps, FIT)).path(0).path("y");
        assertThat(y.path(1).isNull()).isTrue();
        assertThat(y.path(3).isNull()).isTrue();
        assertThat(y.path(4).asInt()).isEqualTo(4);
    }

    @Test
    void aPanelSaysThatItsAxisIsTimeOnlyWhereItIs() throws JsonProcessingException {
        Axis axis = Axis.linear("x", 0, 7);
        Panel plain = Panel.of(axis, axis, List.of());
        assertThat(Json.EXACT.readTree(Json.DRAWN.writeValueAsString(plain)).has("timeline"))
                .isFalse();
        assertThat(Json.EXACT
                        .readTree(Json.DRAWN.writeValueAsString(plain.withTimeline()))
                        .path("timeline")
                        .asBoolean())
                .isTrue();
    }

    private static JsonNode written(Mark... marks) throws JsonProcessingException {
        Axis axis = Axis.linear("x", 0, 7);
        Figure figure = new Figure("f", "finding", null, "description", List.of(Panel.of(axis, axis, List.of(marks))));
        return Json.EXACT
                .readTree(Json.DRAWN.writeValueAsString(List.of(figure)))
                .path(0)
                .path("panels")
                .path(0)
                .path("marks");
    }
}

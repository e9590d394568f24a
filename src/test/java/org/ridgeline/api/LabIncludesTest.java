package org.ridgeline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridgeline.catalog.AllTechniques;
import org.ridgeline.catalog.Description;
import org.ridgeline.catalog.Technique;
import org.ridgeline.catalog.Words;

/** What a technique says of the parts that its labs need. */
class LabIncludesTest {
    @ParameterizedTest
    @MethodSource("org.ridgeline.catalog.AllTechniques#stream")
    void labsGetTheirFiguresAndTheGroundUnderTheirSliders(Technique<?, ?> technique) {
        if (technique.labIncludes().isEmpty()) {
            assertThat(Description.of(technique)).doesNotContainKey("include");
        } else {
            assertThat(Description.of(technique)).containsEntry("include", technique.labIncludes());
            assertThat(Include.parse(technique.labIncludes(), Words.of("en", technique.id())))
                    .containsAll(List.of(Include.FIGURES, Include.LANDSCAPES));
        }
    }

    /** The default layer has 100,000 cells: the whole answer is some thirty times what a moving slider needs. */
    @Test
    void theMasksLabLeavesTheCellsOut() {
        Technique<?, ?> mask = AllTechniques.of("dropout-mask");
        int lean = size(mask, "include=" + mask.labIncludes());
        assertThat(lean).isLessThan(30_000);
        assertThat(size(mask, "")).isGreaterThan(20 * lean);
    }

    private static int size(Technique<?, ?> technique, String query) {
        return written(Question.ofAddress(technique, query)).length;
    }

    private static <P extends Record> byte[] written(Question<P> question) {
        return EnvelopeWriter.write(
                new Solved(question.key(), question, () -> question.technique().solve(question.experiment())));
    }
}

package org.ridgeline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ridgeline.catalog.Violation;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Words;

/** Bodies that name a technique. */
class NamedExperimentTest {
    @Test
    void anExperimentIsRead() {
        Question<?> question = named(Map.of("technique", "counting", "parameters", Map.of("steps", 3)))
                .read(Stream.of(Counting.TECHNIQUE), "violation.technique.run", "lang=es");
        assertThat(question.query()).isEqualTo("steps=3");
        assertThat(question.language()).isEqualTo("es");
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        NamedExperiment named = named(Map.of("technique", "counting", "parameters", Map.of("steps", 0), "extra", 1));
        named.refuseOthersThan(Set.of(), "violation.run.unknown");
        assertThat(refused(named)).extracting(Violation::parameter).containsExactlyInAnyOrder("extra", "steps");
    }

    @Test
    void anotherTechniqueIsRefusedWithThoseThatMayBeNamed() {
        for (Object technique : List.of("ridge", "", 1, List.of("counting"))) {
            Violation violation = refused(named(Map.of("technique", technique))).getFirst();
            assertThat(violation.parameter()).isEqualTo("technique");
            assertThat(violation.value()).isEqualTo(technique);
            assertThat(violation.message()).contains("counting");
        }
    }

    private static NamedExperiment named(Map<String, Object> body) {
        return new NamedExperiment(body, Words.of("en", Words.COMMON));
    }

    private static List<Violation> refused(NamedExperiment named) {
        return catchThrowableOfType(
                        ViolationException.class,
                        () -> named.read(Stream.of(Counting.TECHNIQUE), "violation.technique.run", null))
                .violations();
    }
}

package org.ridgeline.technique;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridgeline.catalog.AllTechniques;
import org.ridgeline.catalog.Parameter;
import org.ridgeline.catalog.Solving;
import org.ridgeline.catalog.Technique;
import org.ridgeline.catalog.Words;
import org.ridgeline.derivation.Derivation;
import org.ridgeline.derivation.Derivation.Quantity;
import org.ridgeline.derivation.Derivation.Step;
import org.ridgeline.derivation.Grader;
import org.ridgeline.derivation.Verdict;
import org.ridgeline.derivation.Verdict.Kind;
import org.ridgeline.derivation.Worked;
import org.ridgeline.derivation.Worked.Slip;
import org.ridgeline.numerics.RandomStream;

/** The laws of derivations, for every technique whose parameters say that it has one. */
class EveryDerivationTest {
    private static final int DRAWS = 5;

    static Stream<Named<Technique<?, ?>>> derived() {
        return AllTechniques.stream().filter(one -> one.getPayload().parameters().parameters().stream()
                .anyMatch(Parameter::isOfWalkthrough));
    }

    @ParameterizedTest
    @MethodSource("derived")
    void everySlipIsToldWhatItMeans(Technique<?, ?> technique) {
        for (String language : Words.LANGUAGES) {
            Worked worked = worked(technique, language);
            Set<String> steps = new HashSet<>();
            for (Step step : worked.derivation().steps()) {
                steps.add(step.id());
                for (Slip slip : worked.slips().getOrDefault(step.id(), List.of())) {
                    Verdict verdict = new Grader(worked).judge(step, slip.expression(), null);
                    assertThat(verdict.kind())
                            .as(step.id() + ": " + slip.expression())
                            .isEqualTo(Kind.SLIP);
                    assertThat(verdict.arguments()).as(step.id()).containsExactly(slip.meaning());
                }
            }
            assertThat(steps).as("steps have slips").containsAll(worked.slips().keySet());
        }
    }

    /** Typed names never collide, so each is read as its own quantity, which the circular answer shows. */
    @ParameterizedTest
    @MethodSource("derived")
    void everyNameAliasAndLabelIsReadAsItsQuantity(Technique<?, ?> technique) {
        Worked worked = worked(technique, "en");
        Map<String, String> owners = new HashMap<>();
        for (Quantity quantity : worked.derivation().quantities()) {
            Set<String> spellings = new HashSet<>(quantity.aliases());
            spellings.add(quantity.name());
            for (String spelling : spellings) {
                assertThat(owners.putIfAbsent(spelling, quantity.name()))
                        .as(spelling)
                        .isNull();
            }
        }
        for (Step step : worked.derivation().steps()) {
            Quantity asked = quantity(worked.derivation(), step.quantity());
            Set<String> spellings = new HashSet<>(asked.aliases());
            spellings.add(asked.name());
            for (String spelling : spellings) {
                assertThat(new Grader(worked).judge(step, "2*" + spelling, null).kind())
                        .as(step.id() + ": " + spelling)
                        .isEqualTo(Kind.CIRCULAR);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("derived")
    void trialsGiveEveryQuantityAFiniteValueAndNeverTheSameTwice(Technique<?, ?> technique) {
        Worked worked = worked(technique, "en");
        Derivation derivation = worked.derivation();
        for (int draw = 0; draw < DRAWS; draw++) {
            Map<String, double[]> values = worked.trials().at(new RandomStream(draw));
            Map<String, double[]> others = worked.trials().at(new RandomStream(draw + DRAWS));
            for (Step step : derivation.steps()) {
                Set<String> needed = new HashSet<>(step.allowed());
                needed.add(step.quantity());
                for (String name : needed) {
                    int length = quantity(derivation, name).values().length;
                    assertThat(values.get(name)).as(name).hasSize(length);
                    for (double value : values.get(name)) {
                        assertThat(value).as(name).isFinite();
                    }
                }
            }
            assertThat(values.entrySet().stream()
                            .filter(one -> !java.util.Arrays.equals(one.getValue(), others.get(one.getKey())))
                            .count())
                    .isGreaterThan(derivation.steps().size() / 2);
        }
    }

    /** The experiment's own number fills a blank, at each sample. */
    @ParameterizedTest
    @MethodSource("derived")
    void everyStepTakesItsOwnNumber(Technique<?, ?> technique) {
        Worked worked = worked(technique, "en");
        for (Step step : worked.derivation().steps()) {
            double[] values = quantity(worked.derivation(), step.quantity()).values();
            for (int sample = 0; sample < values.length; sample++) {
                String typed = new java.math.BigDecimal(values[sample])
                        .round(new java.math.MathContext(6))
                        .toString();
                Verdict verdict = new Grader(worked).judge(step, typed, values.length > 1 ? sample : null);
                assertThat(verdict.kind().isCorrect())
                        .as(step.id() + " " + typed + " " + verdict)
                        .isTrue();
            }
        }
    }

    private static Worked worked(Technique<?, ?> technique, String language) {
        Worked worked = Solving.solve(technique, Map.of(), Map.of(), language).derivation();
        assertThat(worked).isNotNull();
        return worked;
    }

    private static Quantity quantity(Derivation derivation, String name) {
        return derivation.quantities().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

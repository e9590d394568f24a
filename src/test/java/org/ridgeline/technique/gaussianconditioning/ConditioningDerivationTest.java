package org.ridgeline.technique.gaussianconditioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridgeline.catalog.AllTechniques;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Solving;
import org.ridgeline.catalog.Words;
import org.ridgeline.derivation.Derivation;
import org.ridgeline.derivation.Derivation.Edge;
import org.ridgeline.derivation.Derivation.Node;
import org.ridgeline.derivation.Derivation.Quantity;
import org.ridgeline.derivation.Derivation.Step;
import org.ridgeline.derivation.Worked;
import org.ridgeline.figure.Reading.Check;

/** The derivation of a conditional bell comes to the technique's own answer, and is told only where it holds. */
class ConditioningDerivationTest {
    private static final String ID = "gaussian-conditioning";
    private static final double CLOSE = 1e-12;
    private static final double SLIP = 1e-9;

    static Stream<Map<String, ?>> states() {
        return Stream.of(
                Map.of(),
                Map.of("observed", "y", "value", -2.5, "meanX", 3, "standardDeviationX", 0.2),
                Map.of("correlation", 0.99, "value", 1000, "standardDeviationX", 0.01, "standardDeviationY", 100),
                Map.of("correlation", -0.99, "meanY", -100, "standardDeviationY", 0.01),
                Map.of("correlation", 0),
                Map.of("value", 0));
    }

    @ParameterizedTest
    @MethodSource("states")
    void itsLastValuesAreTheAnswer(Map<String, ?> asked) {
        GaussianConditioningResult result =
                (GaussianConditioningResult) solution(asked, Map.of()).result();
        Derivation derivation = derivation(asked, Map.of());
        assertThat(value(derivation, "mean")).isCloseTo(result.mean()[0], within(CLOSE * size(result.mean()[0])));
        assertThat(value(derivation, "variance"))
                .isCloseTo(result.covariance()[0][0], within(CLOSE * size(result.marginalVariance()[0])));
    }

    @ParameterizedTest
    @MethodSource("states")
    void everyStepIsCheckedAndPasses(Map<String, ?> asked) {
        for (Step step : derivation(asked, Map.of()).steps()) {
            assertThat(step.checks()).as(step.id()).isNotEmpty();
            for (Check check : step.checks()) {
                assertThat(check.passed()).as("%s: %s", step.id(), check).isTrue();
            }
        }
    }

    /** A check that cannot fail checks nothing. */
    @ParameterizedTest
    @EnumSource(ConditioningStep.class)
    void theChecksCatchAWrongNumber(ConditioningStep step) {
        ConditionedPair pair = new ConditionedPair(1, 0.5, 0, 1, 2, 0.8);
        ConditioningChecks checks = new ConditioningChecks(pair, Words.of("en", ID), "y");
        assertThat(checks.of(step, step.finds.in(pair))).isNotEmpty().allMatch(Check::passed);
        assertThat(checks.of(step, step.finds.in(pair) + SLIP)).isNotEmpty().noneMatch(Check::passed);
    }

    @Test
    void nodesEdgesAndFormulasBelongTogether() {
        Derivation derivation = derivation(Map.of(), Map.of());
        Set<String> nodes = derivation.nodes().stream().map(Node::id).collect(Collectors.toSet());
        Set<String> edges = new HashSet<>();
        for (Edge edge : derivation.edges()) {
            assertThat(nodes).contains(edge.from(), edge.to());
            assertThat(edges.add(edge.id())).as(edge.id()).isTrue();
        }
        Set<String> names = derivation.quantities().stream().map(Quantity::name).collect(Collectors.toSet());
        for (Step step : derivation.steps()) {
            assertThat(edges).containsAll(step.edges());
            assertThat(names)
                    .containsAll(step.shown())
                    .containsAll(step.allowed())
                    .contains(step.quantity());
            step.edges().forEach(edge -> assertThat(step.formula()).contains("\\along{" + edge + "}"));
        }
    }

    @Test
    void twoOwnVariablesHaveOneAndTheirDataComeAlong() {
        Map<String, ?> data = Map.of(
                "mean", List.of(1, 2),
                "covariance", List.of(List.of(4, 2), List.of(2, 9)),
                "observedIndices", List.of(1),
                "observedValues", List.of(5));
        Derivation derivation = derivation(Map.of(), data);
        assertThat(value(derivation, "gain")).isCloseTo(2 / 9.0, within(CLOSE));
        assertThat(Objects.requireNonNull(derivation.data())).containsOnlyKeys(data.keySet());
        assertThat(derivation.quantities().stream().filter(quantity -> quantity.edit() != null))
                .extracting(Quantity::name)
                .containsExactly("v", "m1", "m0");
    }

    @Test
    void thereIsNoneOfMoreVariablesOrOfOnesThatSettleEachOther() {
        assertThat(worked(
                        Map.of(),
                        Map.of(
                                "mean", List.of(1, 2, 3),
                                "covariance", List.of(List.of(4, 2, 0), List.of(2, 9, 0), List.of(0, 0, 1)),
                                "observedIndices", List.of(1),
                                "observedValues", List.of(5))))
                .isNull();
        assertThat(worked(
                        Map.of(),
                        Map.of(
                                "mean", List.of(1, 2),
                                "covariance", List.of(List.of(4, 2), List.of(2, 1)),
                                "observedIndices", List.of(0),
                                "observedValues", List.of(5))))
                .isNull();
        assertThat(worked(
                        Map.of(),
                        Map.of(
                                "mean", List.of(1, 2),
                                "covariance", List.of(List.of(0, 0), List.of(0, 1)),
                                "observedIndices", List.of(0),
                                "observedValues", List.of(1))))
                .isNull();
    }

    private static double size(double value) {
        return Math.max(1, Math.abs(value));
    }

    private static double value(Derivation derivation, String name) {
        return derivation.quantities().stream()
                .filter(quantity -> quantity.name().equals(name))
                .findFirst()
                .orElseThrow()
                .values()[0];
    }

    private static Derivation derivation(Map<String, ?> asked, Map<String, ?> data) {
        return Objects.requireNonNull(worked(asked, data)).derivation();
    }

    private static @Nullable Worked worked(Map<String, ?> asked, Map<String, ?> data) {
        return solution(asked, data).derivation();
    }

    private static Solution<?> solution(Map<String, ?> asked, Map<String, ?> data) {
        return Solving.solve(AllTechniques.of(ID), asked, data, "en");
    }
}

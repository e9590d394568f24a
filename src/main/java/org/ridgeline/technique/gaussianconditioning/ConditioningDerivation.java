package org.ridgeline.technique.gaussianconditioning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Words;
import org.ridgeline.derivation.Derivation;
import org.ridgeline.derivation.Derivation.Edge;
import org.ridgeline.derivation.Derivation.Edit;
import org.ridgeline.derivation.Derivation.Node;
import org.ridgeline.derivation.Derivation.Phase;
import org.ridgeline.derivation.Derivation.Place;
import org.ridgeline.derivation.Derivation.Quantity;
import org.ridgeline.derivation.Derivation.Step;
import org.ridgeline.derivation.Worked;
import org.ridgeline.figure.Role;

/** How the guess and the spread of one variable come about once the other is known, step by step. */
final class ConditioningDerivation {
    private static final String GUESS = "guess";
    private static final String SPREAD = "spread";
    private static final Pattern NAMED = Pattern.compile("\\{([A-Z_]+)}");
    private static final Pattern CARRIED = Pattern.compile("<([A-Z_]+) ([^>]*)>");

    private final GaussianConditioningSolution solution;
    private final ConditionedPair pair;
    private final Words words;
    private final String observed;
    private final String rest;

    private ConditioningDerivation(GaussianConditioningSolution solution, ConditionedPair pair) {
        this.solution = solution;
        this.pair = pair;
        this.words = solution.words();
        this.observed = letter(solution.problem().observed()[0]);
        this.rest = letter(solution.answer().remaining()[0]);
    }

    /** @return null where the state on screen is no pair with one value observed */
    static @Nullable Worked of(GaussianConditioningSolution solution) {
        ConditionedPair pair = ConditionedPair.of(solution.problem());
        return pair == null ? null : new ConditioningDerivation(solution, pair).worked();
    }

    private Worked worked() {
        return new Worked(
                derivation(),
                random -> typed(ConditionedPair.random(random)),
                new ConditioningSlips(words, observed, rest).byStep());
    }

    private Derivation derivation() {
        return new Derivation(
                words.say("derivation.title", observed, rest),
                0,
                List.of(),
                List.of(
                        new Phase(GUESS, words.say("phase.guess"), words.say("phase.guess.finding"), Role.FIT, false),
                        new Phase(
                                SPREAD, words.say("phase.spread"), words.say("phase.spread.finding"), Role.FIT, false)),
                Arrays.stream(ConditioningQuantity.values()).map(this::quantity).toList(),
                ConditioningGraph.places().entrySet().stream()
                        .map(place -> node(place.getKey(), place.getValue()[0], place.getValue()[1]))
                        .toList(),
                edges(),
                steps(),
                solution.problem().own() ? solution.problem().ownData() : null);
    }

    private Map<String, double[]> typed(ConditionedPair values) {
        Map<String, double[]> typed = new HashMap<>();
        values.values().forEach((quantity, value) -> typed.put(name(quantity), new double[] {value}));
        return typed;
    }

    private Quantity quantity(ConditioningQuantity quantity) {
        return new Quantity(
                name(quantity),
                quantity.aliases(observed, rest),
                quantity.symbol(observed, rest),
                quantity.label(observed, rest),
                new double[] {quantity.in(pair)},
                solution.problem().own() ? ofField(quantity) : ofParameter(quantity),
                false);
    }

    /** The caller's covariance is a table that must stay symmetric, which one number cannot keep. */
    private @Nullable Edit ofField(ConditioningQuantity quantity) {
        return switch (quantity) {
            case VALUE -> Edit.ofField("observedValues", 0);
            case OBSERVED_MEAN -> Edit.ofField("mean", solution.problem().observed()[0]);
            case REST_MEAN -> Edit.ofField("mean", solution.answer().remaining()[0]);
            default -> null;
        };
    }

    private @Nullable Edit ofParameter(ConditioningQuantity quantity) {
        boolean x = solution.problem().observed()[0] == 0;
        return switch (quantity) {
            case VALUE -> Edit.ofParameter("value");
            case CORRELATION -> Edit.ofParameter("correlation");
            case OBSERVED_MEAN -> Edit.ofParameter(x ? "meanX" : "meanY");
            case REST_MEAN -> Edit.ofParameter(x ? "meanY" : "meanX");
            case DEVIATION -> Edit.ofParameter(x ? "standardDeviationX" : "standardDeviationY");
            case REST_DEVIATION -> Edit.ofParameter(x ? "standardDeviationY" : "standardDeviationX");
            default -> null;
        };
    }

    private Node node(ConditioningQuantity quantity, Place wide, Place tall) {
        boolean given = Arrays.stream(ConditioningStep.values()).noneMatch(step -> step.finds == quantity);
        return new Node(name(quantity), name(quantity), quantity.label(observed, rest), given, false, wide, tall);
    }

    private List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        for (ConditioningStep step : ConditioningStep.values()) {
            step.from.forEach(from -> edges.add(ConditioningGraph.shifted(from, step.finds, edge(from, step.finds))));
        }
        return edges;
    }

    private Edge edge(ConditioningQuantity from, ConditioningQuantity to) {
        return Edge.of(name(from), name(to));
    }

    private List<Step> steps() {
        List<String> known = new ArrayList<>(Arrays.stream(ConditioningQuantity.values())
                .filter(quantity -> quantity.ordinal() <= ConditioningQuantity.CORRELATION.ordinal())
                .map(this::name)
                .toList());
        ConditioningChecks checks = new ConditioningChecks(pair, words, rest);
        List<Step> steps = new ArrayList<>();
        for (ConditioningStep step : ConditioningStep.values()) {
            List<String> shown =
                    new ArrayList<>(step.from.stream().map(this::name).toList());
            shown.add(name(step.finds));
            steps.add(new Step(
                    step.id,
                    step.guess ? GUESS : SPREAD,
                    name(step.finds),
                    step.from.stream().map(from -> edge(from, step.finds).id()).toList(),
                    words.say(step.title, observed, rest),
                    words.say(step.why, observed, rest),
                    name(step.finds),
                    formula(step.formula, step.finds),
                    step.simplified == null ? null : formula(step.simplified, step.finds),
                    null,
                    shown,
                    known,
                    checks.of(step, step.finds.in(pair))));
            known = new ArrayList<>(known);
            known.add(name(step.finds));
        }
        return steps;
    }

    private String formula(String template, ConditioningQuantity finds) {
        String carried = CARRIED.matcher(template)
                .replaceAll(part -> Matcher.quoteReplacement("\\along{%s}{%s}"
                        .formatted(
                                edge(ConditioningQuantity.valueOf(part.group(1)), finds)
                                        .id(),
                                part.group(2))));
        return NAMED.matcher(carried)
                .replaceAll(part -> Matcher.quoteReplacement(
                        "\\q{%s}".formatted(name(ConditioningQuantity.valueOf(part.group(1))))));
    }

    private String name(ConditioningQuantity quantity) {
        return quantity.typed(observed, rest);
    }

    /** x and y, or the variable's place in the caller's arrays. */
    private String letter(int variable) {
        return solution.problem().own() ? Integer.toString(variable) : solution.name(variable);
    }
}

package org.ridgeline.derivation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ridgeline.figure.Reading;
import org.ridgeline.figure.Role;

/**
 * A derivation with the numbers of one experiment, ready to be drawn.
 *
 * <p>A formula is TeX with three commands of our own, which the browser writes with symbols or with numbers:
 *
 * <ul>
 *   <li>{@code \q{name}}: a quantity; of one with a value a sample, that of the sample in hand
 *   <li>{@code \total{…}}: the sum of a term over the samples: Σ, or the summands themselves
 *   <li>{@code \along{edge}{…}}: the part of the formula that an edge of the graph carries
 * </ul>
 *
 * @param title what is derived, in a few words
 * @param samples how many samples quantities with a value a sample have; 0 where there are none
 * @param sampleNames what the samples are called, such as {@code 1} to {@code 4}
 * @param data the experiment's whole data as own data, which an edit starts from; null where inputs are parameters
 */
public record Derivation(
        String title,
        int samples,
        List<String> sampleNames,
        List<Phase> phases,
        List<Quantity> quantities,
        List<Node> nodes,
        List<Edge> edges,
        List<Step> steps,
        @Nullable Map<String, Object> data) {
    public Derivation {
        sampleNames = List.copyOf(sampleNames);
        phases = List.copyOf(phases);
        quantities = List.copyOf(quantities);
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        steps = List.copyOf(steps);
    }

    /** The quantity of a name that some part of this derivation gives. */
    Quantity quantity(String name) {
        return quantities.stream()
                .filter(quantity -> quantity.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The derivation has no quantity (%s). Maybe a step names it wrongly.".formatted(name)));
    }

    /**
     * A part of the derivation, such as the way forward or back.
     *
     * @param name what travels, such as "forward: values"
     * @param finding a headline about the state on screen while in this part
     * @param against whether it goes against the edges' direction
     */
    public record Phase(String id, String name, String finding, Role role, boolean against) {}

    /**
     * Something with a value.
     *
     * @param name what a student types for it; an identifier
     * @param aliases other ways to type it
     * @param symbol TeX; {@code #} stands for the sample's index and is there where {@code values} has one value a sample
     * @param label the same as plain text, such as x̂
     * @param values one value, or one a sample; none where it is a name only
     * @param edit how it is changed by hand; null where it is computed
     * @param hidden whether it is no row of a table: a help to say what one sample contributes
     */
    public record Quantity(
            String name,
            List<String> aliases,
            String symbol,
            String label,
            double[] values,
            @Nullable Edit edit,
            boolean hidden) {
        public Quantity {
            aliases = List.copyOf(aliases);
        }

        /** Whether it has one value a sample. */
        boolean isOfSamples() {
            return symbol.contains("#");
        }
    }

    /**
     * Where an edited value goes: into a field of own data, or into a parameter.
     *
     * @param column the column of a matrix, or the entry of a list that belongs to this derivation's feature; null where the
     *     field is the quantity itself
     */
    public record Edit(
            @Nullable String field,
            @Nullable Integer column,
            @Nullable String parameter) {
        public static Edit ofField(String field, @Nullable Integer column) {
            return new Edit(field, column, null);
        }

        public static Edit ofParameter(String parameter) {
            return new Edit(null, null, parameter);
        }
    }

    /**
     * A box of the graph.
     *
     * @param quantity whose symbol and value stand in it; null for one with {@code label} alone
     * @param label what stands in it as plain text
     * @param given whether it is an input
     * @param learnt whether it is learnt (drawn dashed)
     * @param wide its centre in a wide graph; {@code tall} in a tall one, both in the units of boxes 88 wide and 60 high
     */
    public record Node(
            String id,
            @Nullable String quantity,
            String label,
            boolean given,
            boolean learnt,
            Place wide,
            Place tall) {}

    public record Place(double x, double y) {}

    /**
     * An arrow in the direction of the values.
     *
     * @param id such as {@code x-mean}
     * @param from id of a node; {@code to} likewise
     * @param leaves how far beside the middle of its box it starts, so that two do not share a point; {@code enters} likewise
     */
    public record Edge(String id, String from, String to, double leaves, double enters) {
        public static Edge of(String from, String to) {
            return new Edge(from + "-" + to, from, to, 0, 0);
        }

        public Edge shifted(double leaving, double entering) {
            return new Edge(id, from, to, leaving, entering);
        }
    }

    /**
     * One step.
     *
     * @param id stable, kebab-case
     * @param phase id of a phase
     * @param node id of the node that it fills, and {@code edges} the ids of those that it follows
     * @param title one short sentence; {@code why} one or two more
     * @param quantity what it finds
     * @param formula what the quantity equals: everything right of the sign of equality
     * @param simplified the same in a shorter form that it is brought to; null where there is none
     * @param share what one sample adds, where the quantity is a sum over samples
     * @param shown names of the quantities whose values are listed
     * @param allowed names that an answer may use
     * @param checks how its value was checked in this very state
     */
    public record Step(
            String id,
            String phase,
            String node,
            List<String> edges,
            String title,
            String why,
            String quantity,
            String formula,
            @Nullable String simplified,
            @Nullable Share share,
            List<String> shown,
            List<String> allowed,
            List<Reading.Check> checks) {
        public Step {
            edges = List.copyOf(edges);
            shown = List.copyOf(shown);
            allowed = List.copyOf(allowed);
            checks = List.copyOf(checks);
        }
    }

    /**
     * What one sample adds to a sum.
     *
     * @param quantity a hidden quantity with one value a sample, whose sum is the step's quantity
     * @param formula of that one summand
     */
    public record Share(String quantity, String formula) {}
}

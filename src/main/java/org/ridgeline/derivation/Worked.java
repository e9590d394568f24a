package org.ridgeline.derivation;

import java.util.List;
import java.util.Map;
import org.ridgeline.numerics.RandomStream;

/**
 * A derivation, and what it takes to judge an answer.
 *
 * @param derivation what the browser draws
 * @param trials all its quantities at other inputs
 * @param slips by a step's id, what people answer instead and what that would mean
 */
public record Worked(Derivation derivation, Trials trials, Map<String, List<Slip>> slips) {
    public Worked {
        slips = Map.copyOf(slips);
    }

    /** The derivation at random inputs of the same kind. */
    @FunctionalInterface
    public interface Trials {
        /** @return the values of every quantity by its name, one value or one a sample; inputs are drawn from the stream */
        Map<String, double[]> at(RandomStream random);
    }

    /**
     * A wrong answer that people give.
     *
     * @param expression as a student would type it
     * @param meaning what that would be, as a sentence
     */
    public record Slip(String expression, String meaning) {}
}

package org.ridgeline.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state on screen in words and single numbers, beside the figures.
 *
 * @param settings one quiet line: what was computed on what
 * @param badge which data these are, where a reader must not overlook it; else null
 * @param parts one for each arm that is drawn, or a single one
 */
public record Reading(String settings, @Nullable String badge, List<Part> parts, List<Code> code) {
    public Reading {
        parts = List.copyOf(parts);
        code = List.copyOf(code);
    }

    public Reading(String settings, List<Part> parts, List<Code> code) {
        this(settings, null, parts, code);
    }

    public Reading withBadge(@Nullable String words) {
        return new Reading(settings, words, parts, code);
    }

    /**
     * What is to be read of one arm.
     *
     * @param title which arm, such as {@code α = 0.1}; null where there is only one
     * @param parameter the list parameter whose item this arm is, and {@code value} the item
     * @param formula the objective with today's numbers, where there is one
     * @param checks how the numbers were checked in this very state
     */
    public record Part(
            @Nullable String title,
            @Nullable String parameter,
            @Nullable Double value,
            List<Readout> readouts,
            @Nullable Formula formula,
            List<Check> checks) {
        public Part {
            readouts = List.copyOf(readouts);
            checks = List.copyOf(checks);
        }
    }

    /**
     * A number that matters.
     *
     * @param of what it is a part of, such as the number of weights
     */
    public record Readout(
            String label,
            @Nullable Role role,
            double value,
            @Nullable Double of,
            Format format) {}

    /** How a number is written. */
    public enum Format {
        SIGNIFICANT,
        WHOLE,
        FIXED1
    }

    /**
     * @param tex the objective; {@code \fit{}} and {@code \penalty{}} colour its terms
     */
    public record Formula(String tex, List<Term> terms) {
        public Formula {
            terms = List.copyOf(terms);
        }
    }

    /**
     * @param factors the two numbers whose product the value is, where that teaches something
     * @param operator what stands before it: {@code ""}, {@code +} or {@code =}
     */
    public record Term(String label, Role role, double value, double @Nullable [] factors, String operator) {}

    /** @param value the residual found; small is good */
    public record Check(String label, double value, boolean passed) {}

    /** The same computation in a language that the student can run. */
    public record Code(String language, String title, String text) {}
}

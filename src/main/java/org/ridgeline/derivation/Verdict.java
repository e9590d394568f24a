package org.ridgeline.derivation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of an answer.
 *
 * @param key of the message that says it
 * @param arguments of the message: texts in the derivation's language, and numbers
 * @param read how the answer was read, as TeX with the commands of {@link Derivation}; null where it could not be
 */
public record Verdict(
        Kind kind,
        String key,
        List<Object> arguments,
        @Nullable String read) {
    public Verdict {
        arguments = List.copyOf(arguments);
    }

    /** What an answer is, compared with the one that was asked for. */
    public enum Kind {
        /** The right formula. */
        FORMULA,
        /** The right number for this experiment. */
        NUMBER,
        /** No expression. */
        UNREADABLE,
        /** It uses what the step has not got yet. */
        NOT_ALLOWED,
        /** It uses what is asked for. */
        CIRCULAR,
        /** It has no finite value at too many inputs. */
        UNDECIDED,
        /** A mistake that this step is known for. */
        SLIP,
        /** Another quantity of the derivation. */
        OTHER,
        /** Right but for its sign. */
        SIGN,
        /** Right but for a factor. */
        FACTOR,
        /** One sample's part where the sum is asked for. */
        SHARE,
        /** The sum where each sample's part is asked for. */
        TOTAL,
        /** A value a sample where one value is asked for. */
        MANY,
        /** One value where a value a sample is asked for. */
        SINGLE,
        /** Right at this experiment's numbers and no others. */
        TODAY,
        /** Another number. */
        WRONG_NUMBER,
        /** Another formula. */
        WRONG;

        public boolean isCorrect() {
            return this == FORMULA || this == NUMBER;
        }
    }

    static Verdict of(Kind kind, String key, Object... arguments) {
        return new Verdict(kind, key, List.of(arguments), null);
    }

    Verdict reading(String tex) {
        return new Verdict(kind, key, arguments, tex);
    }
}

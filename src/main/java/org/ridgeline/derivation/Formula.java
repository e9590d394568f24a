package org.ridgeline.derivation;

import java.util.Set;
import java.util.TreeSet;

/** An expression over the quantities of a derivation. Its values are one number, or one a sample. */
sealed interface Formula {
    /** @param digits as they were typed, with a decimal point */
    record Literal(double value, String digits) implements Formula {}

    record Name(String quantity) implements Formula {}

    record Negated(Formula term) implements Formula {}

    record Joined(Operator operator, Formula left, Formula right) implements Formula {}

    record Applied(Applicable function, Formula term) implements Formula {}

    /** @return one value, or one a sample */
    default double[] at(Point point) {
        return switch (this) {
            case Literal literal -> new double[] {literal.value()};
            case Name name -> point.values(name.quantity());
            case Negated negated -> Vectors.times(negated.term().at(point), -1);
            case Joined joined ->
                Vectors.join(joined.left().at(point), joined.right().at(point), joined.operator()::of);
            case Applied applied -> applied.function().of(applied.term().at(point), point.samples());
        };
    }

    /** The names of the quantities that it uses. */
    default Set<String> quantities() {
        Set<String> names = new TreeSet<>();
        collect(names);
        return names;
    }

    private void collect(Set<String> names) {
        switch (this) {
            case Literal literal -> {}
            case Name name -> names.add(name.quantity());
            case Negated negated -> negated.term().collect(names);
            case Joined joined -> {
                joined.left().collect(names);
                joined.right().collect(names);
            }
            case Applied applied -> applied.term().collect(names);
        }
    }

    /** Whether a number stands in it that has been rounded, as digits after the point suggest. */
    default boolean isRounded() {
        return switch (this) {
            case Literal literal -> literal.value() != Math.rint(literal.value());
            case Name name -> false;
            case Negated negated -> negated.term().isRounded();
            case Joined joined -> joined.left().isRounded() || joined.right().isRounded();
            case Applied applied -> applied.term().isRounded();
        };
    }
}

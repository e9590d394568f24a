package org.ridgeline.derivation;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a formula as TeX with the commands of {@link Derivation}, so that a student sees how an answer was read. */
final class FormulaTex {
    private final java.util.Map<String, Derivation.Quantity> quantities;

    FormulaTex(List<Derivation.Quantity> quantities) {
        this.quantities = quantities.stream().collect(Collectors.toMap(Derivation.Quantity::name, one -> one));
    }

    String write(Formula formula) {
        return switch (formula) {
            case Formula.Literal literal -> number(literal.digits());
            case Formula.Name name -> "\\q{%s}".formatted(name.quantity());
            case Formula.Negated negated -> "-" + factor(negated.term());
            case Formula.Joined joined -> joined(joined);
            case Formula.Applied applied -> applied(applied);
        };
    }

    private static String number(String digits) {
        int exponent = digits.toLowerCase(java.util.Locale.ROOT).indexOf('e');
        return exponent < 0
                ? digits
                : "%s\\cdot 10^{%s}".formatted(digits.substring(0, exponent), digits.substring(exponent + 1));
    }

    private String joined(Formula.Joined joined) {
        return switch (joined.operator()) {
            case PLUS -> write(joined.left()) + "+" + signed(joined.right());
            case MINUS -> write(joined.left()) + "-" + factor(joined.right());
            case TIMES -> factor(joined.left()) + "\\cdot " + factor(joined.right());
            case OVER -> "\\frac{%s}{%s}".formatted(write(joined.left()), write(joined.right()));
            case POWER -> "%s^{%s}".formatted(base(joined.left()), write(joined.right()));
            case INVERSE_POWER -> "%s^{-%s}".formatted(base(joined.left()), factor(joined.right()));
        };
    }

    private String applied(Formula.Applied applied) {
        Formula term = applied.term();
        return switch (applied.function()) {
            case SUM -> "\\total{%s}".formatted(factor(term));
            case SQRT -> "\\sqrt{%s}".formatted(write(term));
            case ABS -> "\\left|%s\\right|".formatted(write(term));
            case MEAN -> "\\operatorname{mean}" + inParentheses(term);
            case EXP -> "\\exp" + inParentheses(term);
            case LOG -> "\\ln" + inParentheses(term);
        };
    }

    private String signed(Formula formula) {
        return formula instanceof Formula.Negated ? inParentheses(formula) : write(formula);
    }

    private String factor(Formula formula) {
        boolean sum = formula instanceof Formula.Joined joined
                && (joined.operator() == Operator.PLUS || joined.operator() == Operator.MINUS);
        return sum || formula instanceof Formula.Negated ? inParentheses(formula) : write(formula);
    }

    private String base(Formula formula) {
        boolean plain = formula instanceof Formula.Literal
                || formula instanceof Formula.Name name && !isHigh(quantities.get(name.quantity()));
        return plain ? "{" + write(formula) + "}" : inParentheses(formula);
    }

    /** Whether a symbol has an exponent or a fraction of its own, as σ² and ∂L/∂γ have. */
    private static boolean isHigh(Derivation.@org.jspecify.annotations.Nullable Quantity quantity) {
        return quantity != null
                && (quantity.symbol().contains("^") || quantity.symbol().contains("frac"));
    }

    private String inParentheses(Formula formula) {
        return "\\left(" + write(formula) + "\\right)";
    }
}

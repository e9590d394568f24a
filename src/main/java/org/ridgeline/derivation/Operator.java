package org.ridgeline.derivation;

import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPowerOfOperator;

/** What stands between two terms. */
enum Operator {
    PLUS("+", new InfixPlusOperator()),
    MINUS("-", new InfixMinusOperator()),
    TIMES("*", new InfixMultiplicationOperator()),
    OVER("/", new InfixDivisionOperator()),
    POWER("^", new InfixPowerOfOperator()),
    /** A sign of its own: the parser's minus binds weaker than its power, so that it cannot read {@code a^-b}. */
    INVERSE_POWER("^-", new InfixPowerOfOperator());

    private final String sign;
    private final OperatorIfc parsed;

    Operator(String sign, OperatorIfc parsed) {
        this.sign = sign;
        this.parsed = parsed;
    }

    String sign() {
        return sign;
    }

    /** How the parser sees it: its precedence and the side that it binds to. */
    OperatorIfc parsed() {
        return parsed;
    }

    double of(double left, double right) {
        return switch (this) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case TIMES -> left * right;
            case OVER -> left / right;
            case POWER -> Math.pow(left, right);
            case INVERSE_POWER -> Math.pow(left, -right);
        };
    }
}

package org.ridgeline.derivation;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixPlusOperator;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ridgeline.derivation.Formula.Applied;
import org.ridgeline.derivation.Formula.Joined;
import org.ridgeline.derivation.Formula.Literal;
import org.ridgeline.derivation.Formula.Name;
import org.ridgeline.derivation.Formula.Negated;

/**
 * Turns a typed answer into a {@link Formula}. EvalEx builds the tree of operators; its evaluation is never used, so that
 * no answer can reach a function that we do not have.
 */
final class AnswerParser {
    /** The longest answer in characters; it also bounds the tree's size and depth, at most one node a character. */
    static final int LONGEST = 200;

    private static final ExpressionConfiguration GRAMMAR = ExpressionConfiguration.builder()
            .operatorDictionary(new MapBasedOperatorDictionary() {
                {
                    Arrays.stream(Operator.values()).forEach(one -> addOperator(one.sign(), one.parsed()));
                    addOperator("-", new PrefixMinusOperator());
                    addOperator("+", new PrefixPlusOperator());
                }
            })
            .functionDictionary(MapBasedFunctionDictionary.ofFunctions(functions()))
            .defaultConstants(Map.of())
            .arraysAllowed(false)
            .structuresAllowed(false)
            .binaryAllowed(false)
            .singleQuoteStringLiteralsAllowed(false)
            .implicitMultiplicationAllowed(false)
            .powerOfPrecedence(OperatorIfc.OPERATOR_PRECEDENCE_POWER_HIGHER)
            .build();

    private final Spellings spellings;
    private final boolean hasSamples;

    AnswerParser(Derivation derivation) {
        this.spellings = new Spellings(derivation);
        this.hasSamples = derivation.samples() > 0;
    }

    /**
     * @param target the quantity that is asked for: an answer may begin with it and a sign of equality
     * @throws Unreadable that says what is wrong and where
     */
    Formula parse(String typed, String target) {
        if (typed.codePointCount(0, typed.length()) > LONGEST) {
            throw new Unreadable("answer.unreadable.long", typed.codePointCount(0, typed.length()), LONGEST);
        }
        String text = Spellings.composed(typed);
        int equals = text.indexOf('=');
        if (equals > 0
                && target.equals(spellings.ofWord(text.substring(0, equals).strip()))) {
            // Blanks in its stead, so that places stay what they were.
            text = " ".repeat(equals + 1) + text.substring(equals + 1);
        }
        Cleaned cleaned = new AnswerReader(text, spellings, hasSamples).read();
        try {
            return formula(new Expression(cleaned.text(), GRAMMAR).getAbstractSyntaxTree());
        } catch (ParseException e) {
            int here = cleaned.place(e.getStartPosition() - 1);
            throw Unreadable.at("answer.unreadable.incomplete", text, here, Math.min(here + 1, text.length()));
        }
    }

    private static Formula formula(ASTNode node) {
        Token token = node.getToken();
        List<Formula> terms =
                node.getParameters().stream().map(AnswerParser::formula).toList();
        return switch (token.getType()) {
            case NUMBER_LITERAL -> new Literal(Double.parseDouble(token.getValue()), token.getValue());
            case VARIABLE_OR_CONSTANT -> new Name(token.getValue());
            case PREFIX_OPERATOR -> token.getValue().equals("-") ? new Negated(terms.getFirst()) : terms.getFirst();
            case INFIX_OPERATOR -> new Joined(operator(token.getValue()), terms.getFirst(), terms.getLast());
            case FUNCTION -> new Applied(function(token.getValue()), terms.getFirst());
            default ->
                throw new IllegalStateException(
                        "The parser has read (%s) as %s.".formatted(token.getValue(), token.getType()));
        };
    }

    private static Operator operator(String sign) {
        return Arrays.stream(Operator.values())
                .filter(operator -> operator.sign().equals(sign))
                .findFirst()
                .orElseThrow();
    }

    private static Applicable function(String word) {
        return Arrays.stream(Applicable.values())
                .filter(function -> function.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Map.Entry<String, FunctionIfc>[] functions() {
        Map<String, FunctionIfc> functions = new HashMap<>();
        Arrays.stream(Applicable.values()).forEach(one -> functions.put(one.word(), new Parsed()));
        return functions.entrySet().toArray(Map.Entry[]::new);
    }

    /** What the parser has to know of a function: that it takes one term. */
    @FunctionParameter(name = "term")
    private static final class Parsed extends AbstractFunction {
        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... terms) {
            throw new UnsupportedOperationException("Formulas are evaluated here, not by the parser.");
        }
    }
}

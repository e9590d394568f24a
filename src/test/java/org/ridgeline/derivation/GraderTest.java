package org.ridgeline.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgeline.derivation.Verdict.Kind;
import org.ridgeline.numerics.RandomStream;

/** What is said of answers: right ones however they are written, wrong ones by what they mean. */
class GraderTest {
    private static final Worked WORKED = Standardized.worked();
    private static final Grader GRADER = new Grader(WORKED);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mean|sum(x)/m",
                "mean|mean(x)",
                "mean|1/m Σ x",
                "mean|Σ xᵢ / m",
                "mean|∑_i x_i ÷ m",
                "mean|μ = sum(x) / m",
                "mean|media(x)",
                "centred|x − μ",
                "centred|-(mean - x)",
                "centred|X - Mu",
                "vanishing|0",
                "vanishing|Σ(x − μ)",
                "vanishing|sum(x) - m·mean",
                "variance|Σ(x−μ)²/m",
                "variance|mean((x-mean)^2)",
                "variance|mean(x^2) - mean^2",
                "variance|mean(x²) − μ²",
                "variance|0,25·sum(c**2)",
                "variance|sum[(x-mean)(x-mean)]/m",
                "length|√(σ² + ε)",
                "length|(var + epsilon)^0,5",
                "length|(v + eps)^(1/2)",
                "length|sqrt(eps + v)",
                "normalized|(x − μ)/√(σ² + ε)",
                "normalized|(x-mean)(v+eps)^-0.5",
                "normalized|c·s⁻¹",
                "normalized|c / s",
                "gamma|sum(dy x̂)",
                "gamma|Σ ∂L/∂y · x̂",
                "gamma|sum(dL/dy * xhat)",
                "gamma|m mean(dy xhat)",
                "beta|Σ ∂L/∂y_i",
                "beta|sum(dy)"
            })
    void aRightFormulaIsRightHoweverItIsWritten(String step, String answer) {
        Verdict verdict = judge(step, answer, null);
        assertThat(verdict.kind()).as(verdict.toString()).isEqualTo(Kind.FORMULA);
        assertThat(verdict.read()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mean|sum(x)|FACTOR|answer.factor.samples",
                "mean|sum(x)/m/m|FACTOR|answer.factor.per-sample",
                "mean|x|SHARE|answer.share.mean",
                "mean|x/m|SHARE|answer.share",
                "mean|x^2|MANY|answer.many",
                "mean|sum(x)/(m+1)|FACTOR|answer.factor",
                "mean|mean(x) + 0*m|FORMULA|answer.formula",
                "mean|v|NOT_ALLOWED|answer.not-allowed",
                "mean|mu|CIRCULAR|answer.circular",
                "mean|1.1*m/4|TODAY|answer.today",
                "mean|log(x-x)|UNDECIDED|answer.undecided",
                "mean|sqrt(-1-m)|UNDECIDED|answer.undecided",
                "mean|9^9^9^9|UNDECIDED|answer.undecided",
                "mean|sum(x^3)|WRONG|answer.wrong",
                "centred|mean - x|SIGN|answer.sign",
                "centred|x|OTHER|answer.other",
                "centred|mean^2|SINGLE|answer.single",
                "variance|sum(c^2)|FACTOR|answer.factor.samples",
                "variance|c^2|SHARE|answer.share.mean",
                "length|sqrt(v)|SLIP|answer.slip",
                "length|√σ²|SLIP|answer.slip",
                "normalized|c*s|WRONG|answer.wrong",
                "normalized|c|OTHER|answer.other",
                "normalized|x/s - mean|WRONG|answer.wrong",
                "gamma|dy*xhat|SHARE|answer.share",
                "gamma|-sum(dy*xhat)|SIGN|answer.sign",
                "gamma|sum(dy)|OTHER|answer.other",
                "gamma|sum(dy*xhat)^2|FACTOR|answer.factor.too-many"
            })
    void aWrongFormulaIsToldWhatItMeans(String step, String answer, Kind kind, String key) {
        Verdict verdict = judge(step, answer, null);
        assertThat(verdict.kind()).as(verdict.toString()).isEqualTo(kind);
        assertThat(verdict.key()).isEqualTo(key);
    }

    /** μ = 1.1, σ² = 1.655. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mean|1.1||NUMBER|answer.number",
                "mean|1,10||NUMBER|answer.number",
                "mean|+1.1||NUMBER|answer.number",
                "mean|4.4/4||NUMBER|answer.number",
                "mean|1||WRONG_NUMBER|answer.number.digits",
                "mean|-1.1||SIGN|answer.number.sign",
                "mean|4.4||FACTOR|answer.factor.samples",
                "mean|7.3||WRONG_NUMBER|answer.number.wrong",
                "variance|1.7||NUMBER|answer.number",
                "variance|1.655||NUMBER|answer.number",
                "variance|1.656||WRONG_NUMBER|answer.number.near",
                "variance|1.1||OTHER|answer.number.other",
                "beta|0.80||NUMBER|answer.number",
                "centred|0.1||SINGLE|answer.number.which",
                "centred|0.10|0|NUMBER|answer.number",
                "centred|-1.5|1|NUMBER|answer.number",
                "centred|−1,5|0|WRONG_NUMBER|answer.number.sample",
                "centred|1e400|0|UNREADABLE|answer.unreadable.large"
            })
    void aNumberIsHeldAgainstThisExperiment(String step, String answer, Integer sample, Kind kind, String key) {
        Verdict verdict = judge(step, answer, sample);
        assertThat(verdict.kind()).as(verdict.toString()).isEqualTo(kind);
        assertThat(verdict.key()).isEqualTo(key);
    }

    @Test
    void theMeaningNamesWhatWasTyped() {
        assertThat(judge("centred", "x", null).arguments()).containsExactly("x", "x − μ");
        assertThat(judge("mean", "sum(x)", null).arguments()).containsExactly(4);
        assertThat(judge("mean", "σ²", null).arguments().getFirst()).isEqualTo("σ²");
        assertThat((double) judge("mean", "3 sum(x)/m/2", null).arguments().getFirst())
                .isEqualTo(1.5, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(judge("length", "sqrt(v)", null).arguments()).containsExactly("ε is left out.");
    }

    @Test
    void theSameAnswerIsJudgedTheSameWayTwice() {
        assertThat(judge("variance", "mean(c)^2", 2)).isEqualTo(judge("variance", "mean(c)^2", 2));
    }

    /** Random sums of products of what is at hand: none of them is the value asked for. */
    @Test
    void nonsenseIsNeverRight() {
        RandomStream random = new RandomStream(11);
        String[] names = {"x", "mean", "c", "v", "eps", "3", "sum(x)", "sqrt(v)"};
        String[] signs = {"+", "-", "*", "/", "^"};
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder("1.37");
            for (int part = 0; part < 1 + random.below(5); part++) {
                text.append(signs[random.below(signs.length)]).append(names[random.below(names.length)]);
            }
            Verdict verdict = judge("normalized", text.toString(), null);
            assertThat(verdict.kind().isCorrect()).as(text + " " + verdict).isFalse();
        }
    }

    /** Whatever is typed, inputs are drawn a fixed number of times and the answer comes at once. */
    @Test
    void everyAnswerTakesABoundedTime() {
        AtomicInteger drawn = new AtomicInteger();
        Worked counted = new Worked(
                WORKED.derivation(),
                random -> {
                    drawn.incrementAndGet();
                    return WORKED.trials().at(random);
                },
                WORKED.slips());
        String[] heavy = {
            "9^".repeat(99) + "9",
            "(".repeat(99) + "x" + ")".repeat(99),
            "sum(".repeat(39) + "x" + ")".repeat(39),
            "√".repeat(199) + "x",
            "-".repeat(199) + "x",
            "x ".repeat(100),
            "Σ".repeat(199) + "x"
        };
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            for (String text : heavy) {
                drawn.set(0);
                new Grader(counted).judge(counted.derivation().steps().getFirst(), text, null);
                assertThat(drawn.get()).as(text).isLessThanOrEqualTo(Trial.DRAWN);
            }
        });
    }

    private static Verdict judge(String step, String answer, @org.jspecify.annotations.Nullable Integer sample) {
        return GRADER.judge(
                WORKED.derivation().steps().stream()
                        .filter(one -> one.id().equals(step))
                        .findFirst()
                        .orElseThrow(),
                answer,
                sample);
    }
}

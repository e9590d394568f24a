package org.ridgeline.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query or a body may say of a parameter, and how what it may not say is answered. */
class StrictReadingTest {
    private static final Words WORDS = Words.of("en", Words.COMMON);

    @Test
    void defaultsComeFromTheDeclarationAndTheGroupsOwnOnes() {
        Sample sample = Sample.CODEC.defaults();
        assertThat(sample)
                .isEqualTo(new Sample(
                        3,
                        11,
                        0.5,
                        0.25,
                        0,
                        true,
                        Sample.Strategy.LOG_EI,
                        List.of(1L, 3L),
                        List.of(8L, 8L),
                        List.of(),
                        List.of(Sample.Strategy.RANDOM),
                        new Sample.Interval(-2, 5)));
    }

    @Test
    void canonicalWritesListsConstantsAndGroupsAsAddressesDo() {
        Sample sample = query("strategies=log-ei,ei&low=1e-7&alphas=10,0.1,1e12&share=1&degrees=3,1");
        assertThat(Sample.CODEC.canonical(sample))
                .isEqualTo("alphas=10,0.1,1000000000000&degrees=3,1&low=1e-7&share=1&strategies=log-ei,ei");
    }

    @Test
    void aSequenceMayHoldAValueTwice() {
        Sample sample = query("widths=4,9,4");
        assertThat(sample.widths()).containsExactly(4L, 9L, 4L);
        assertThat(Sample.CODEC.canonical(sample)).isEqualTo("widths=4,9,4");
    }

    @Test
    void anEmptyListIsWrittenAsItsNameAlone() {
        Sample none = query("strategies=");
        assertThat(none.strategies()).isEmpty();
        assertThat(Sample.CODEC.canonical(none)).isEqualTo("strategies=");
    }

    @Test
    void minusZeroIsZero() {
        assertThat(Sample.CODEC.canonical(query("place=-0.0"))).isEmpty();
        assertThat(1 / query("place=-0").place()).isPositive();
        assertThat(1 / body(Map.of("place", -0.0)).place()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count=3.0",
                "count=1e0",
                "count=+1",
                "count=",
                "count= 1",
                "count=0x1",
                "count=8",
                "count=-6",
                "count=99999999999",
                "seed=-1",
                "seed=9007199254740992",
                "seed=1.5",
                "share=0",
                "share=2.0000000000000004",
                "share=1f",
                "share=+1",
                "share=NaN",
                "share=Infinity",
                "share=1e400",
                "share=",
                "rate=1",
                "rate=-1e-300",
                "scaled=True",
                "scaled=1",
                "scaled=",
                "strategy=LOG_EI",
                "strategy=log_ei",
                "strategy=",
                "degrees=",
                "degrees=1,2,3,4",
                "degrees=1,,2",
                "degrees=1,1",
                "degrees=1, 2",
                "degrees=10",
                "degrees=1.0",
                "alphas=1,1.0",
                "alphas=0,-0",
                "alphas=1,NaN",
                "alphas=-1e-300",
                "strategies=ei,ei",
                "strategies=ei,best",
                "strategies=,"
            })
    void everyWrongTextIsRefusedAtItsParameter(String pair) {
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(pair.indexOf('=') + 1);
        List<Violation> violations =
                refusals(() -> query(pair.replace("+", "%2B").replace(" ", "%20")));
        assertThat(violations).hasSize(1);
        assertThat(violations.getFirst().parameter()).isEqualTo(name);
        assertThat(violations.getFirst().value()).isEqualTo(value);
        assertThat(violations.getFirst().message()).startsWith(name).endsWith(".");
    }

    @Test
    void bodiesHoldNumbersAsNumbers() {
        assertThat(body(Map.of("count", 7, "seed", 9007199254740991L, "place", 3, "share", new BigDecimal("0.1"))))
                .isEqualTo(query("count=7&seed=9007199254740991&place=3&share=0.1"));
        for (Object wrong :
                new Object[] {"3", 3.0, new BigDecimal("3.0"), true, List.of(3), Map.of(), new BigInteger("9").pow(40)
                }) {
            assertThat(refusals(() -> body(Map.of("count", wrong))))
                    .extracting(Violation::parameter)
                    .containsExactly("count");
        }
        for (Object wrong : new Object[] {"0.5", "NaN", Double.NaN, new BigDecimal("1e400"), true, List.of(0.5)}) {
            assertThat(refusals(() -> body(Map.of("share", wrong))))
                    .extracting(Violation::parameter)
                    .containsExactly("share");
        }
        for (Object wrong : new Object[] {"true", 1, List.of(true)}) {
            assertThat(refusals(() -> body(Map.of("scaled", wrong))))
                    .extracting(Violation::parameter)
                    .containsExactly("scaled");
        }
        for (Object wrong :
                new Object[] {"1,3", 1, Map.of("0", 1), List.of("1"), List.of(1.5), List.of(List.of(1)), List.of(1, 1)
                }) {
            assertThat(refusals(() -> body(Map.of("degrees", wrong))))
                    .extracting(Violation::parameter)
                    .containsExactly("degrees");
        }
    }

    @Test
    void nullIsNoValue() {
        for (Parameter parameter : Sample.CODEC.parameters()) {
            List<Violation> violations = refusals(() -> body(Collections.singletonMap(parameter.name(), null)));
            assertThat(violations).extracting(Violation::parameter).containsExactly(parameter.name());
            assertThat(violations.getFirst().value()).isNull();
        }
        assertThat(refusals(() -> body(Map.of("degrees", Collections.singletonList(null)))))
                .extracting(Violation::parameter)
                .containsExactly("degrees");
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearestOne() {
        assertThat(refusals(() -> query("degree=3")).getFirst().message()).contains("degrees");
        assertThat(refusals(() -> query("Alpha=3")).getFirst().message()).contains("alphas");
        assertThat(refusals(() -> body(Map.of("strategie", "ei"))).getFirst().message())
                .contains("strategies");
        assertThat(refusals(() -> query("interval=1")))
                .extracting(Violation::parameter)
                .containsExactly("interval");
    }

    @Test
    void aRepeatedNameIsRefusedEvenWithTheSameValue() {
        assertThat(refusals(() -> query("count=1&count=1")))
                .extracting(Violation::parameter)
                .containsExactly("count");
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        assertThat(refusals(() -> query("count=x&share=0&colour=red&degrees=1,1&seed=3")))
                .extracting(Violation::parameter)
                .containsExactly("count", "share", "colour", "degrees");
    }

    @Test
    void messagesNameTheAllowedRange() {
        assertThat(refusals(() -> query("count=8")).getFirst().message()).contains("\"8\"", "-5", "7");
        assertThat(refusals(() -> query("place=1e4")).getFirst().message()).contains("\"1e4\"", "-1000", "1000");
        assertThat(refusals(() -> query("alphas=1e13")).getFirst().message()).contains("0", "1000000000000");
        assertThat(refusals(() -> query("degrees=1,2,3,4")).getFirst().message())
                .contains("1", "3");
        assertThat(refusals(() -> query("strategy=best")).getFirst().message()).contains("random, ei, log-ei");
    }

    /** {@code share} is in (0, 2], {@code rate} in [0, 1): a range must not be said to hold an end that it does not. */
    @Test
    void messagesSayWhichEndIsOpen() {
        assertThat(refusals(() -> query("share=0")).getFirst().message()).contains("above 0");
        assertThat(refusals(() -> query("rate=1")).getFirst().message()).contains("below 1");
    }

    @Test
    void exclusiveBoundsAreTheOnlyValuesLeftOut() {
        assertThat(query("share=5e-324").share()).isEqualTo(Double.MIN_VALUE);
        assertThat(query("share=2").share()).isEqualTo(2);
        assertThat(query("rate=0").rate()).isZero();
        assertThat(query("rate=0.9999999999999999").rate()).isLessThan(1);
    }

    @Test
    void whatDoesNotGoTogetherIsRefusedAtOneOfThem() {
        List<Violation> violations = refusals(() -> query("low=5&high=5"));
        assertThat(violations).extracting(Violation::parameter).containsExactly("low");
        assertThat(violations.getFirst().message()).contains("high", "5");
        assertThat(refusals(() -> body(Map.of("low", 6))))
                .extracting(Violation::parameter)
                .containsExactly("low");
    }

    @Test
    void aLongTextIsQuotedByItsBeginning() {
        Violation violation =
                refusals(() -> query("alphas=" + "1,".repeat(1_000_000) + "1")).getFirst();
        assertThat(violation.value().toString()).hasSizeLessThanOrEqualTo(100);
        assertThat(violation.message()).hasSizeLessThan(400);
    }

    /** What a caller gives is quoted, never filled in like a message of ours. */
    @Test
    void aValueThatLooksLikeAPlaceholderStaysAsGiven() {
        assertThat(refusals(() -> query("count=%7B2%7D")).getFirst().message()).contains("\"{2}\"");
        assertThat(refusals(() -> query("%7B1%7D=x")).getFirst().message()).contains("{1}");
    }

    @Test
    void malformedPercentEncodingIsAViolation() {
        assertThat(refusals(() -> query("count=%zz")))
                .extracting(Violation::parameter)
                .containsExactly("count");
        assertThat(refusals(() -> query("count=%e2%82")))
                .extracting(Violation::parameter)
                .containsExactly("count");
    }

    @Test
    void twoParametersOfOneNameAreRefusedWhenDeclared() {
        record Twice(
                @Real(min = 0, max = 1) double low, @Group Sample.Interval interval) {}
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> ParameterCodec.of(Twice.class));
    }

    @Test
    void aDefaultOutOfItsOwnRangeIsRefusedWhenDeclared() {
        record Wrong(@Whole(min = 2, max = 5) int rows) {}
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> ParameterCodec.of(Wrong.class));
    }

    private static Sample query(String text) {
        return Sample.CODEC.fromQuery(QueryString.parse(text), WORDS);
    }

    private static Sample body(Map<String, ?> values) {
        return Sample.CODEC.fromJson(values, WORDS);
    }

    private static List<Violation> refusals(Runnable reading) {
        try {
            reading.run();
        } catch (ViolationException refused) {
            return refused.violations();
        }
        throw new AssertionError("Nothing was refused.");
    }
}

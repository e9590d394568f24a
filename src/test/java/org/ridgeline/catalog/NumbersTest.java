package org.ridgeline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers in addresses: one way to write each, and one grammar to read them. */
class NumbersTest {
    /** Origin: {@code String(v).replace("+", "")} of Node 24; the value as Java reads it, then as it must be written. */
    private static final String AS_JAVASCRIPT_PRINTS = """
            0.1 0.1
            10 10
            100 100
            -1.5 -1.5
            4.35 4.35
            0.001 0.001
            0.00001 0.00001
            1.25e-5 0.0000125
            0.000001 0.000001
            9.999999e-7 9.999999e-7
            1e-7 1e-7
            -1e-7 -1e-7
            1.5e-7 1.5e-7
            -0.0 0
            0.30000000000000004 0.30000000000000004
            123456789.125 123456789.125
            4503599627370497.5 4503599627370498
            9007199254740993 9007199254740992
            1e15 1000000000000000
            12345678901234567 12345678901234568
            1e20 100000000000000000000
            123456789012345680000 123456789012345680000
            999999999999999900000 999999999999999900000
            1e21 1e21
            1e22 1e22
            1e23 1e23
            2e23 2e23
            1e100 1e100
            1.7976931348623157e308 1.7976931348623157e308
            -1.7976931348623157e308 -1.7976931348623157e308
            2.2250738585072014e-308 2.2250738585072014e-308
            5e-324 5e-324
            1e-323 1e-323
            2.5e-323 2.5e-323
            5e-323 5e-323
            5e-322 5e-322
            """;

    private static final int DRAWS = 200_000;
    private static final long SEED = 7;

    static Stream<String[]> table() {
        return AS_JAVASCRIPT_PRINTS.lines().map(line -> line.split(" "));
    }

    @ParameterizedTest
    @MethodSource("table")
    void printsAsJavaScriptDoesWithoutThePlus(String value, String printed) {
        assertThat(Numbers.print(Double.parseDouble(value))).isEqualTo(printed);
    }

    /** Over all exponents, over the ones people use, and over the smallest numbers there are. */
    @Test
    void whatIsPrintedReadsBackAsTheSameBits() {
        Random random = new Random(SEED);
        for (int i = 0; i < DRAWS; i++) {
            double value =
                    switch (i % 3) {
                        case 0 -> Double.longBitsToDouble(random.nextLong());
                        case 1 -> random.nextInt(1 << 20) * Math.pow(10, random.nextInt(50) - 30);
                        default -> Double.longBitsToDouble(random.nextInt(1 << 16));
                    };
            if (Double.isFinite(value) && value != 0) {
                String printed = Numbers.print(value);
                assertThat(Double.parseDouble(printed)).as(printed).isEqualTo(value);
                assertThat(Numbers.isReal(printed)).as(printed).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-0", "1.5", "-0.25", "1e5", "1E5", "1e-7", "1e+7", "12.50", "0.1e1", "1e400", "1e-400"})
    void realNumbersFollowTheGrammarOfJson(String text) {
        assertThat(Numbers.isReal(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1 ",
                " 1",
                "+1",
                "1f",
                "1d",
                "1.5D",
                "0x1",
                "0x1p3",
                "01",
                "-01",
                ".5",
                "1.",
                "-",
                "-.5",
                "1e",
                "1e+",
                "e5",
                "NaN",
                "Infinity",
                "-Infinity",
                "∞",
                "1_000",
                "1,5",
                "１",
                "--1",
                "1.5.2",
                "true",
                "null",
                "1\n"
            })
    void nothingElseIsARealNumber(String text) {
        assertThat(Numbers.isReal(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0", "-0", "7", "-12", "007", "9007199254740991"})
    void wholeNumbersAreDigitsWithAnOptionalMinus(String text) {
        assertThat(Numbers.isWhole(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 1",
                "1 ",
                "+1",
                "3.0",
                "1e3",
                "1f",
                "1L",
                "0x1",
                "-",
                "1-",
                "٣",
                "１",
                "99999999999999999999999"
            })
    void nothingElseIsAWholeNumber(String text) {
        assertThat(Numbers.isWhole(text)).isFalse();
    }
}

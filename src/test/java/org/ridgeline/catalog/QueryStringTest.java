package org.ridgeline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ridgeline.catalog.QueryString.Pair;

/** Percent-encoding as RFC 3986 has it, with a raw plus for a plus. */
class QueryStringTest {
    private static final long SEED = 3;

    @Test
    void unreservedCharactersCommaAndAsteriskStay() {
        String plain = "ABCZabcz0189-._~,*";
        assertThat(QueryString.encode(plain)).isEqualTo(plain);
    }

    @Test
    void everythingElseIsEncodedInUpperCase() {
        assertThat(QueryString.encode("rbf+linear")).isEqualTo("rbf%2Blinear");
        assertThat(QueryString.encode("a b&c=d/é€\uD83D\uDE00"))
                .isEqualTo("a%20b%26c%3Dd%2F%C3%A9%E2%82%AC%F0%9F%98%80");
        assertThat(QueryString.encode("ß٣")).isEqualTo("%C3%9F%D9%A3");
    }

    @Test
    void aRawPlusIsAPlus() {
        assertThat(QueryString.parse("kernel=rbf+linear*rbf"))
                .containsExactly(new Pair("kernel", "rbf+linear*rbf", false));
        assertThat(QueryString.parse("kernel=rbf%2blinear")).containsExactly(new Pair("kernel", "rbf+linear", false));
    }

    @Test
    void encodingReadsBackForAnyText() {
        Random random = new Random(SEED);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(8); j >= 0; j--) {
                int point = random.nextInt(3) == 0 ? random.nextInt(0x10FFFF) : random.nextInt(0x200);
                text.appendCodePoint(
                        Character.isValidCodePoint(point) && !(point >= 0xD800 && point < 0xE000) ? point : 'x');
            }
            String encoded = QueryString.encode(text.toString());
            assertThat(encoded).matches("([A-Za-z0-9\\-._~,*]|%[0-9A-F]{2})*");
            assertThat(QueryString.parse(encoded + "=" + encoded))
                    .containsExactly(new Pair(text.toString(), text.toString(), false));
        }
    }

    /** Browsers send some characters raw; what stands beside an escape must not suffer from it. */
    @Test
    void rawCharactersBesideEscapesStay() {
        assertThat(QueryString.parse("title=%41é€\uD83D\uDE00"))
                .containsExactly(new Pair("title", "Aé€\uD83D\uDE00", false));
    }

    @Test
    void pairsKeepTheirOrderAndEmptyOnesAreSkipped() {
        assertThat(QueryString.parse("&b=2&&a=1&c&d=&e==&"))
                .containsExactly(
                        new Pair("b", "2", false),
                        new Pair("a", "1", false),
                        new Pair("c", "", false),
                        new Pair("d", "", false),
                        new Pair("e", "=", false));
        assertThat(QueryString.parse(null)).isEmpty();
        assertThat(QueryString.parse("")).isEmpty();
    }

    @Test
    void whatCannotBeDecodedIsMarkedAndStandsAsGiven() {
        for (String broken : new String[] {"%", "%4", "%zz", "%ff", "%C3", "%E2%82", "a%", "%+1", "%-1"}) {
            assertThat(QueryString.parse("x=" + broken)).containsExactly(new Pair("x", broken, true));
            assertThat(QueryString.parse(broken + "=1")).containsExactly(new Pair(broken, "1", true));
        }
    }
}

package org.ridgeline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Own data: what is taken, and with which path what is not taken is answered. */
class DataReaderTest {
    private static final Words WORDS = Words.of("en", Words.COMMON);
    private static final int MAX_ROWS = 6;

    private static final DataReader READER = new DataReader(List.of(
            DataField.required("x", MAX_ROWS, "[n]", "[n][p]"),
            DataField.required("y", MAX_ROWS, "[n]"),
            DataField.optional("testX", MAX_ROWS, "[m]", "[m][p]"),
            DataField.optional("images", MAX_ROWS, "[i][c][h][w]"),
            DataField.optional("seen", MAX_ROWS, "[s]").orEmpty(),
            DataField.optional("seenY", MAX_ROWS, "[s]").orEmpty()));

    @Test
    void noFieldsAreNoData() {
        assertThat(json(Map.of()).isEmpty()).isTrue();
        assertThat(query("").isEmpty()).isTrue();
    }

    @Test
    void vectorsAndRowsKeepTheirNumbersInOrder() {
        OwnData data =
                json(Map.of("x", List.of(List.of(1, 2.5), List.of(-3, new BigDecimal("1e-7"))), "y", List.of(0, -0.0)));
        assertThat(data.tensor("x").shape()).containsExactly(2, 2);
        assertThat(data.tensor("x").rows()).isDeepEqualTo(new double[][] {{1, 2.5}, {-3, 1e-7}});
        assertThat(data.vector("y")).containsExactly(0.0, 0.0);
        assertThat(data.has("testX")).isFalse();
    }

    @Test
    void fourDimensionsRunTheLastOneFastest() {
        List<?> image = List.of(List.of(List.of(1, 2), List.of(3, 4)), List.of(List.of(5, 6), List.of(7, 8)));
        OwnData data = json(Map.of("x", List.of(1), "y", List.of(1), "images", List.of(image)));
        assertThat(data.tensor("images").shape()).containsExactly(1, 2, 2, 2);
        assertThat(data.vector("images")).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void aFieldMayBeEmptyWhereItsDeclarationSaysSo() {
        Map<String, List<?>> points = Map.of("x", List.of(1), "y", List.of(1));
        Map<String, List<?>> none = new LinkedHashMap<>(points);
        none.put("seen", List.of());
        assertThat(json(none).tensor("seen").shape()).containsExactly(0);
        assertThat(json(none).vector("seen")).isEmpty();
        assertThat(json(none).hash()).isNotEqualTo(json(points).hash());
        none.put("seenY", List.of(1));
        assertThat(pathOf(none)).isEqualTo("data.seenY");
        assertThat(pathOf(Map.of("x", List.of(), "y", List.of(1)))).isEqualTo("data.x");
    }

    @Test
    void anAddressCarriesTheSameNumbersAsABody() {
        OwnData fromAddress = query("x=0,2.5,1e-7&y=1,-2,3");
        OwnData fromBody = json(Map.of("x", List.of(0, 2.5, 1e-7), "y", List.of(1, -2, 3)));
        assertThat(fromAddress.hash()).isEqualTo(fromBody.hash());
    }

    @Test
    void raggedRowsAreNamedByTheirPath() {
        assertThat(pathOf(Map.of("x", List.of(List.of(1, 2), List.of(3)), "y", List.of(1, 2))))
                .isEqualTo("data.x[1]");
        assertThat(pathOf(Map.of("x", List.of(List.of(1, 2), 3), "y", List.of(1, 2))))
                .isEqualTo("data.x[1]");
        assertThat(pathOf(Map.of("x", List.of(1, List.of(2)), "y", List.of(1, 2))))
                .isEqualTo("data.x[1]");
    }

    @Test
    void whatIsNoFiniteNumberIsNamedByItsPath() {
        for (Object wrong : Arrays.asList("1", "NaN", true, null, Double.NaN, new BigDecimal("1e400"), Map.of())) {
            assertThat(pathOf(Map.of("x", List.of(1, 2, 3), "y", Arrays.asList(1, 2, wrong))))
                    .isEqualTo("data.y[2]");
            assertThat(pathOf(Map.of("x", List.of(List.of(1, 2), Arrays.asList(3, wrong)), "y", List.of(1, 2))))
                    .isEqualTo("data.x[1][1]");
        }
    }

    @Test
    void numbersWhosePowersOverflowAreRefusedWithAdviceToRescale() {
        List<Violation> violations = refusals(() -> json(Map.of("x", List.of(1, 1e101), "y", List.of(1, 2))));
        assertThat(violations).extracting(Violation::parameter).containsExactly("data.x[1]");
        assertThat(violations.getFirst().message()).containsIgnoringCase("rescal");
        assertThat(json(Map.of("x", List.of(1, 1e100), "y", List.of(1, 2))).vector("x"))
                .containsExactly(1, 1e100);
    }

    @Test
    void otherShapesAreRefusedAtTheField() {
        assertThat(pathOf(Map.of("x", List.of(1), "y", List.of(List.of(1))))).isEqualTo("data.y");
        assertThat(pathOf(Map.of("x", List.of(List.of(List.of(1))), "y", List.of(1))))
                .isEqualTo("data.x");
        assertThat(pathOf(Map.of("x", 1, "y", List.of(1)))).isEqualTo("data.x");
        assertThat(pathOf(Map.of("x", "1,2", "y", List.of(1)))).isEqualTo("data.x");
        assertThat(pathOf(Map.of("x", Map.of("0", 1), "y", List.of(1)))).isEqualTo("data.x");
        assertThat(pathOf(Collections.singletonMap("x", null), "data.x")).isEqualTo("data.x");
        assertThat(pathOf(Map.of("x", List.of(), "y", List.of(1)))).isEqualTo("data.x");
        assertThat(pathOf(Map.of("x", List.of(List.of()), "y", List.of(1)))).isEqualTo("data.x");
    }

    @Test
    void deepNestingIsRefusedLikeAnyOtherShape() {
        Object nested = List.of(1);
        for (int i = 0; i < 50; i++) {
            nested = List.of(nested);
        }
        assertThat(pathOf(Map.of("x", nested, "y", List.of(1)))).isEqualTo("data.x");
    }

    @Test
    void tooManyRowsOrColumnsAreRefusedWithTheLimit() {
        List<Integer> rows = Collections.nCopies(MAX_ROWS + 1, 1);
        List<Violation> violations = refusals(() -> json(Map.of("x", rows, "y", rows)));
        assertThat(violations).extracting(Violation::parameter).containsExactlyInAnyOrder("data.x", "data.y");
        assertThat(violations.getFirst().message()).contains("7", "6");
        List<List<Integer>> wide = List.of(Collections.nCopies(101, 1));
        assertThat(pathOf(Map.of("x", wide, "y", List.of(1)))).isEqualTo("data.x");
        assertThat(json(Map.of("x", List.of(Collections.nCopies(100, 1)), "y", List.of(1)))
                        .tensor("x")
                        .shape())
                .containsExactly(1, 100);
    }

    @Test
    void fieldsThatShareALetterShareItsLength() {
        assertThat(pathOf(Map.of("x", List.of(1, 2, 3), "y", List.of(1, 2)))).isEqualTo("data.y");
        Map<String, ?> columns = Map.of(
                "x", List.of(List.of(1, 2), List.of(3, 4)), "y", List.of(1, 2), "testX", List.of(List.of(1, 2, 3)));
        assertThat(pathOf(columns)).isEqualTo("data.testX");
        Map<String, ?> otherRows =
                Map.of("x", List.of(List.of(1, 2), List.of(3, 4)), "y", List.of(1, 2), "testX", List.of(List.of(5, 6)));
        assertThat(json(otherRows).tensor("testX").shape()).containsExactly(1, 2);
    }

    @Test
    void unknownAndMissingFieldsAreNamed() {
        List<Violation> violations = refusals(() -> json(Map.of("y", List.of(1), "z", List.of(1))));
        assertThat(violations).extracting(Violation::parameter).containsExactlyInAnyOrder("data.z", "data.x");
        assertThat(violations)
                .filteredOn(v -> v.parameter().equals("data.z"))
                .first()
                .satisfies(v -> assertThat(v.message()).contains("x", "y", "testX"));
        assertThat(refusals(() -> new DataReader(List.of()).fromJson(Map.of("x", List.of(1)), WORDS)))
                .extracting(Violation::parameter)
                .containsExactly("data.x");
    }

    @Test
    void anAddressNamesItsFieldsPlainly() {
        assertThat(refusals(() -> query("x=1,2&y=1,nan")))
                .extracting(Violation::parameter)
                .containsExactly("y");
        assertThat(refusals(() -> query("x=1,2&y=1,")))
                .extracting(Violation::parameter)
                .containsExactly("y");
        assertThat(refusals(() -> query("x=1,2&y=1,2&x=3,4")))
                .extracting(Violation::parameter)
                .containsExactly("x");
        assertThat(refusals(() -> query("x=1,2")))
                .extracting(Violation::parameter)
                .containsExactly("y");
        assertThat(refusals(() -> query("x=1,1e400&y=1,2")).getFirst().parameter())
                .isIn("x", "x[1]");
    }

    @Test
    void anAddressCarriesAHundredNumbersAField() {
        DataReader many = new DataReader(List.of(DataField.required("x", 5000, "[n]")));
        String hundred = "1,".repeat(99) + "1";
        assertThat(many.fromQuery(QueryString.parse("x=" + hundred), WORDS).vector("x"))
                .hasSize(100);
        List<Violation> violations = refusals(() -> many.fromQuery(QueryString.parse("x=" + hundred + ",1"), WORDS));
        assertThat(violations).extracting(Violation::parameter).containsExactly("x");
        assertThat(violations.getFirst().message()).contains("101", "100", "POST");
    }

    private static OwnData json(Map<String, ?> data) {
        return READER.fromJson(new LinkedHashMap<>(data), WORDS);
    }

    private static OwnData query(String text) {
        return READER.fromQuery(QueryString.parse(text), WORDS);
    }

    /** The path of the only violation. */
    private static String pathOf(Map<String, ?> data) {
        List<Violation> violations = refusals(() -> json(data));
        assertThat(violations).hasSize(1);
        assertThat(violations.getFirst().message()).isNotBlank();
        return violations.getFirst().parameter();
    }

    /** The path of the violation there, among others. */
    private static String pathOf(Map<String, ?> data, String wanted) {
        return refusals(() -> json(data)).stream()
                .map(Violation::parameter)
                .filter(wanted::equals)
                .findAny()
                .orElse("none");
    }

    private static List<Violation> refusals(Runnable reading) {
        try {
            reading.run();
        } catch (ViolationException refused) {
            return refused.violations();
        }
        throw new AssertionError("Nothing was refused.");
    }

    @Test
    void aComplaintQuotesTheBeginningOfWhatWasGiven() {
        DataField field = DataField.required("grid", 100, "[g]", "[g][p]");
        OwnData own = new DataReader(List.of(field))
                .fromJson(
                        java.util.Map.of("grid", List.of(List.of(1, 2.5), List.of(3, 4))),
                        Words.of("en", Words.COMMON));
        assertThat(own.refusal("grid", "no").violations())
                .containsExactly(new Violation("data.grid", "[[1,2.5],[3,4]]", "no"));
        assertThat(own.refusal("missing", "no").violations())
                .containsExactly(new Violation("data.missing", null, "no"));
    }
}

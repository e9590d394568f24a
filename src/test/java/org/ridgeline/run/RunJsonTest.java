package org.ridgeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ridgeline.catalog.DataField;
import org.ridgeline.catalog.DataReader;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.Words;

class RunJsonTest {
    @Test
    void keepsEveryBitOfAResult() {
        double[] values = {
            0.1, -0.0, 1e-320, Double.MIN_VALUE, Double.MAX_VALUE, Math.nextUp(1), Double.NaN, Double.NEGATIVE_INFINITY
        };
        Counter.Result result =
                new Counter.Result(List.of(new Counter.Result.Arm(1.0 / 3, values)), Double.NaN, List.of());
        Counter.Result read =
                RunJson.result(RunJson.ofResult(result), Counter.Result.class).orElseThrow();
        assertThat(bits(read.arms().getFirst().values())).isEqualTo(bits(values));
        Counting.assertSameBits(read, result);
    }

    @Test
    void takesNothingForWhatAnotherVersionWrote() {
        for (String other : List.of("{}", "{\"arms\":[],\"best\":1}", "[]", "{\"arms\":7}", "")) {
            assertThat(RunJson.result(other, Counter.Result.class)).as(other).isEmpty();
        }
    }

    @Test
    void keepsOwnDataOfAnyShape() {
        assertKept("[n]", List.of(0.1, 2, -3e7));
        assertKept("[n][p]", List.of(List.of(1, 2.5), List.of(3, 4), List.of(5, 6)));
        assertKept("[n][c][h]", List.of(List.of(List.of(1, 2), List.of(3, 4)), List.of(List.of(5, 6), List.of(7, 8))));
        assertThat(RunJson.ofData(OwnData.NONE)).isNull();
    }

    private static void assertKept(String shape, List<?> given) {
        DataReader reader = new DataReader(List.of(DataField.required("x", 100, shape)));
        Words words = Words.of("en", Words.COMMON);
        OwnData data = reader.fromJson(Map.of("x", given), words);
        String json = RunJson.ofData(data);
        assertThat(json).isNotNull();
        assertThat(reader.fromJson(RunJson.data(json), words).hash()).isEqualTo(data.hash());
    }

    private static long[] bits(double[] values) {
        return java.util.Arrays.stream(values)
                .mapToLong(Double::doubleToLongBits)
                .toArray();
    }
}

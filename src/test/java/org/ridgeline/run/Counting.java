package org.ridgeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Computation;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.QueryString;
import org.ridgeline.catalog.Words;

/** What a counter comes to when nothing disturbs it. */
final class Counting {
    private Counting() {}

    static void assertSameBits(@Nullable Object result, Counter.Result expected) {
        assertThat(result)
                .usingRecursiveComparison()
                .withEqualsForType(Double::equals, Double.class)
                .isEqualTo(expected);
    }

    static Counter.Result undisturbed(String query) {
        Counter counter = new Counter();
        Words words = Words.of("en", counter.id());
        Counter.Parameters parameters = counter.parameters().fromQuery(QueryString.parse(query), words);
        try (Computation<Counter.Result> computation =
                counter.compute(new Experiment<>(parameters, OwnData.NONE, words), null)) {
            while (!computation.isDone()) {
                computation.step();
            }
            return computation.result();
        }
    }
}

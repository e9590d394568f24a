package org.ridgeline.catalog;

import java.util.List;

/** A declaration that uses everything a declaration can say; what techniques do not use yet is tested here. */
record Sample(
        @Whole(min = -5, max = 7, value = 3) int count,
        @Seed(11) long seed,

        @Real(min = 0, max = 2, aboveMin = true, value = 0.5)
        double share,

        @Real(min = 0, max = 1, belowMax = true, value = 0.25)
        double rate,

        @Real(min = -1e3, max = 1e3) double place,
        @Flag(true) boolean scaled,
        @Choice("log-ei") Strategy strategy,

        @Many(value = "1,3", minItems = 1, maxItems = 3) @Whole(min = 0, max = 9)
        List<Long> degrees,

        @Many(value = "8,8", maxItems = 3, repeats = true) @Whole(min = 1, max = 64)
        List<Long> widths,

        @Many(maxItems = 4) @Real(min = 0, max = 1e12, scale = Scale.LOG)
        List<Double> alphas,

        @Many(value = "random", maxItems = 3) @Choice List<Strategy> strategies,
        @Group(defaults = "low=-2") Interval interval) {
    static final ParameterCodec<Sample> CODEC = ParameterCodec.of(Sample.class);

    enum Strategy {
        RANDOM,
        EI,
        LOG_EI
    }

    /** Two numbers that must be in order. */
    record Interval(
            @Real(min = -10, max = 10) double low,
            @Real(min = -10, max = 10, value = 5) double high) implements Checked {
        @Override
        public List<Complaint> complaints() {
            return low < high
                    ? List.of()
                    : List.of(new Complaint("low", low, "violation.order", List.of("high", Numbers.print(high))));
        }
    }
}

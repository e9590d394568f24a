package org.ridgeline.technique.dropout;

import org.ridgeline.catalog.Words;

/** What people call an arm: how much of each layer it switches off. */
final class ArmNames {
    private ArmNames() {}

    static String of(double rate, Words words) {
        return rate == 0 ? words.say("arm.none") : words.say("arm.off", percent(rate));
    }

    /** 0.3 is 30, not 30.000000000000004. */
    private static double percent(double rate) {
        return Math.round(rate * 1e6) / 1e4;
    }
}

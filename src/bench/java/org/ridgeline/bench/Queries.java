package org.ridgeline.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Addresses that are never the same twice, as students with their own sliders make them: see {@link OpenLoop}. */
final class Queries {

    private static final Pattern PLACE = Pattern.compile("\\{(real|unit|seed|whole:(-?\\d+):(-?\\d+))}");
    private static final int SMALLEST_EXPONENT = -6;
    private static final int LARGEST_EXPONENT = 3;

    private final List<String> templates;
    private final SplittableRandom random;
    private int turn;

    Queries(List<String> templates, long seed) {
        this.templates = templates;
        this.random = new SplittableRandom(seed);
    }

    String next() {
        String template = templates.get(turn++ % templates.size());
        return PLACE.matcher(template).replaceAll(this::value);
    }

    private String value(MatchResult place) {
        return switch (place.group(1)) {
            case "real" -> Double.toString(Math.pow(10, random.nextDouble(SMALLEST_EXPONENT, LARGEST_EXPONENT)));
            case "unit" -> Double.toString(random.nextDouble());
            case "seed" -> Long.toString(random.nextLong(1L << 53));
            default ->
                Integer.toString(random.nextInt(
                        Integer.parseInt(place.group(2)), Integer.parseInt(place.group(3)) + 1));
        };
    }
}

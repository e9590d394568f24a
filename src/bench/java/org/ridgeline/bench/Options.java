package org.ridgeline.bench;

import java.util.ArrayList;
import java.util.List;

/** What the command line of {@link OpenLoop} says. */
record Options(
        String url,
        int rate,
        int seconds,
        int warmUpSeconds,
        int connections,
        boolean gzip,
        long seed,
        List<String> paths) {

    /** The options, or null when help was asked for. */
    static Options parse(String[] arguments) {
        String url = "http://localhost:8080";
        int rate = 1500;
        int seconds = 30;
        int warmUpSeconds = 15;
        int connections = 64;
        boolean gzip = false;
        long seed = 1;
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--url" -> url = arguments[++i];
                case "--rate" -> rate = Integer.parseInt(arguments[++i]);
                case "--seconds" -> seconds = Integer.parseInt(arguments[++i]);
                case "--warm-up" -> warmUpSeconds = Integer.parseInt(arguments[++i]);
                case "--connections" -> connections = Integer.parseInt(arguments[++i]);
                case "--gzip" -> gzip = true;
                case "--seed" -> seed = Long.parseLong(arguments[++i]);
                case "--path" -> paths.add(arguments[++i]);
                case "--help" -> {
                    return null;
                }
                default -> throw new IllegalArgumentException("unknown option " + arguments[i] + ": try --help");
            }
        }
        if (paths.isEmpty()) {
            paths.add("/api/v1/ridge?alphas={real}&seed={seed}");
        }
        return new Options(url, rate, seconds, warmUpSeconds, connections, gzip, seed, List.copyOf(paths));
    }
}

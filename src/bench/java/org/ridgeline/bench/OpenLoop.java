package org.ridgeline.bench;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Sends GETs at a fixed rate, whatever the server does, and measures each from the moment it was due: a server that
 * stalls can't make the load wait for it, so nothing is left out of the percentiles (no coordinated omission).
 *
 * <p>Needs nothing but the JDK: {@code java src/bench/java/org/ridgeline/bench/OpenLoop.java --help}.
 */
public final class OpenLoop {

    private static final String HELP = """
            OpenLoop [--url http://localhost:8080] [--rate 1500] [--seconds 30] [--warm-up 15]
                     [--connections 64] [--gzip] [--seed 1] [--path TEMPLATE]…

            TEMPLATE   an address path; {real} becomes a number from 1e-6 to 1e3 (evenly in its logarithm), {seed} a
                       whole number below 2^53, {unit} a number from 0 to 1, {whole:a:b} a whole number from a to b.
                       Several take turns. Default: ridge with a new alpha and seed each time.
            Exit code  0 when every answer was 200, else 1.""";

    private OpenLoop() {}

    public static void main(String[] arguments) throws IOException {
        Options options = Options.parse(arguments);
        if (options == null) {
            System.out.println(HELP);
            return;
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %d a second for %d s after %d s of warm-up, %d connections, %s%n",
                options.url(),
                options.rate(),
                options.seconds(),
                options.warmUpSeconds(),
                options.connections(),
                options.gzip() ? "gzip accepted" : "no compression");
        Queries queries = new Queries(options.paths(), options.seed());
        try (Load load = new Load(URI.create(options.url()), options.connections(), options.gzip(), queries)) {
            load.send(options.rate(), TimeUnit.SECONDS.toNanos(options.warmUpSeconds()));
            Measured measured = load.send(options.rate(), TimeUnit.SECONDS.toNanos(options.seconds()));
            System.out.println(measured.report());
            System.exit(measured.failures() == 0 ? 0 : 1);
        }
    }
}

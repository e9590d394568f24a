package org.ridgeline.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The tables that ship with the application, as comma-separated files under {@code /data} with a line of names; the
 * last column is the target. Origins and licences stand in {@code data/LICENCES}.
 */
public final class Tables {
    private Tables() {}

    /** Efron and others 2004: 442 patients, 10 measurements, and how far diabetes went within a year. */
    public static Table diabetes() {
        return Diabetes.TABLE;
    }

    /** Longley 1967: 16 years of the American economy, 6 nearly dependent columns, and employment. */
    public static Table longley() {
        return Longley.TABLE;
    }

    /** Keeling and Whorf 2004: 521 monthly means of carbon dioxide over Mauna Loa, parts per million, by decimal year. */
    public static Table carbonDioxide() {
        return CarbonDioxide.TABLE;
    }

    /** Read on first use, once. */
    private static final class Diabetes {
        static final Table TABLE = read("diabetes");
    }

    private static final class Longley {
        static final Table TABLE = read("longley");
    }

    private static final class CarbonDioxide {
        static final Table TABLE = read("co2");
    }

    private static Table read(String name) {
        String path = "/data/" + name + ".csv";
        try (InputStream stream = Tables.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "The data set %s is missing. Maybe the build left it out.".formatted(path));
            }
            List<String[]> lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.split(","))
                    .toList();
            String[] names = lines.getFirst();
            int p = names.length - 1;
            double[][] cells = lines.stream()
                    .skip(1)
                    .map(line ->
                            Arrays.stream(line).mapToDouble(Double::parseDouble).toArray())
                    .toArray(double[][]::new);
            double[][] rows =
                    Arrays.stream(cells).map(cell -> Arrays.copyOf(cell, p)).toArray(double[][]::new);
            double[] y = Arrays.stream(cells).mapToDouble(cell -> cell[p]).toArray();
            return new Table(name, Arrays.asList(names).subList(0, p), rows, names[p], y);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}

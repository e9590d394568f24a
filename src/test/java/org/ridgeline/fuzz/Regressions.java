package org.ridgeline.fuzz;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Points and tables as JSON: ordinary ones, broken ones, and those on which careless arithmetic fails. */
final class Regressions {

    private final RandomGenerator random;

    Regressions(RandomGenerator random) {
        this.random = random;
    }

    /** A problem of random size, one x or several columns. */
    String random() {
        int rows = random.nextInt(1, 40);
        int columns = random.nextInt(0, 6);
        String x = columns == 0 ? list(rows, i -> number(3)) : table(rows, columns, (i) -> number(3));
        String test = columns == 0 && random.nextBoolean()
                ? ",\"testX\":" + list(3, i -> number(3)) + ",\"testY\":" + list(3, i -> number(1))
                : "";
        return "{\"x\":" + x + ",\"y\":" + list(rows, i -> number(1)) + test + "}";
    }

    /** Wrong in their form. */
    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("x without y", "{\"x\":[1,2,3]}");
        all.put("y without x", "{\"y\":[1,2,3]}");
        all.put("x and y of different length", "{\"x\":[1,2,3],\"y\":[1,2]}");
        all.put("empty x and y", "{\"x\":[],\"y\":[]}");
        all.put("rows without columns", "{\"x\":[[],[]],\"y\":[1,2]}");
        all.put("ragged rows", "{\"x\":[[1,2],[3]],\"y\":[1,2]}");
        all.put("ragged rows, a number among them", "{\"x\":[[1],2],\"y\":[1,2]}");
        all.put("three dimensions", "{\"x\":[[[1]],[[2]]],\"y\":[1,2]}");
        all.put("y in two dimensions", "{\"x\":[1,2],\"y\":[[1],[2]]}");
        all.put("testX without testY", "{\"x\":[1,2,3],\"y\":[1,2,3],\"testX\":[1]}");
        all.put("testX of another shape", "{\"x\":[1,2,3],\"y\":[1,2,3],\"testX\":[[1,2]],\"testY\":[1]}");
        all.put("grid with several columns", "{\"x\":[[1,2],[2,1],[3,3]],\"y\":[1,2,3],\"grid\":[1]}");
        all.put("grid that is empty", "{\"x\":[1,2,3],\"y\":[1,2,3],\"grid\":[]}");
        all.put("too many columns", "{\"x\":" + table(3, 101, i -> i + "") + ",\"y\":[1,2,3]}");
        all.put("text for x", "{\"x\":\"1,2,3\",\"y\":[1,2,3]}");
        all.put("object for x", "{\"x\":{\"0\":1},\"y\":[1]}");
        all.put("unknown field", "{\"x\":[1,2],\"y\":[1,2],\"z\":[1]}");
        return all;
    }

    /** Right in their form, hard or impossible to fit. */
    Map<String, String> singular() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("one point", points("[1]", "[1]"));
        all.put("two points", points("[1,2]", "[1,2]"));
        all.put("degree not below the number of points", points("[1,2,3,4]", "[1,3,2,4]"));
        all.put("duplicate x", points("[1,1,2,2,3,3]", "[1,2,3,4,5,6]"));
        all.put("the same x everywhere", points("[2,2,2,2,2]", "[1,2,3,4,5]"));
        all.put("constant y", points("[1,2,3,4,5]", "[7,7,7,7,7]"));
        all.put("all zero", points("[0,0,0,0]", "[0,0,0,0]"));
        all.put("constant column", points(table(8, 3, i -> i % 3 == 1 ? "4" : number(1)), list(8, i -> number(1))));
        all.put("duplicate columns", points(list(8, i -> "[" + i + "," + i + "," + -i + "]"), list(8, i -> number(1))));
        all.put("more columns than rows", points(table(4, 9, i -> number(1)), list(4, i -> number(1))));
        all.put("huge x", points("[1e300,2e300,3e300]", "[1,2,3]"));
        all.put("large x", points("[1e20,2e20,3e20,5e20]", "[1,2,3,1]"));
        all.put("tiny x", points("[1e-300,2e-300,3e-300]", "[1,2,3]"));
        all.put("x far from zero", points("[1000000001,1000000002,1000000003,1000000005]", "[1,2,3,1]"));
        all.put("huge y", points("[1,2,3,4]", "[1e308,-1e308,1e308,-1e308]"));
        all.put("tiny y", points("[1,2,3,4]", "[1e-320,2e-320,3e-320,1e-320]"));
        all.put(
                "scales far apart",
                points(list(8, i -> "[" + i * i + "," + i + "e-12," + (i % 3) + "e12]"), list(8, i -> number(1))));
        all.put("nearly the same x", points("[1,1.0000000000000002,2,3]", "[1,-1,2,3]"));
        return all;
    }

    private static String points(String x, String y) {
        return "{\"x\":" + x + ",\"y\":" + y + "}";
    }

    private static String table(int rows, int columns, IntFunction<String> number) {
        return list(rows, i -> list(columns, j -> number.apply(i * columns + j)));
    }

    private static String list(int size, IntFunction<String> item) {
        return IntStream.range(0, size).mapToObj(item).collect(Collectors.joining(",", "[", "]"));
    }

    private String number(double scale) {
        return Double.toString(Math.round(1e4 * scale * random.nextGaussian()) / 1e4);
    }
}

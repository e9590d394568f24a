package org.ridgeline.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgeline.catalog.AllTechniques;
import org.ridgeline.catalog.DataReader;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Forks;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.QueryString;
import org.ridgeline.catalog.RunTechnique;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Technique;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Drawing;

/**
 * A state that a lesson speaks of, read as strictly as the API reads an address.
 *
 * @param own the pairs of the query that are own data
 */
record Asked<P extends Record>(Technique<P, ?> technique, P parameters, OwnData data, List<QueryString.Pair> own) {
    static Asked<?> of(String id, String query) {
        return of(AllTechniques.of(id), query);
    }

    private static <P extends Record> Asked<P> of(Technique<P, ?> technique, String query) {
        DataReader reader = new DataReader(technique.data());
        Words words = Words.of("en", technique.id());
        Map<Boolean, List<QueryString.Pair>> pairs =
                QueryString.parse(query).stream().collect(Collectors.partitioningBy(pair -> reader.has(pair.name())));
        return new Asked<>(
                technique,
                technique.parameters().fromQuery(pairs.get(false), words),
                reader.fromQuery(pairs.get(true), words),
                pairs.get(true));
    }

    /** Whether it would be computed; a long one is not, its queue would. */
    void check() {
        if (technique instanceof RunTechnique<P, ?> run) {
            Forks.check(run, experiment());
        } else {
            assertThat(solve()).isNotNull();
        }
    }

    Record solve() {
        return solution().result();
    }

    /** What the lab shows of it, in English. */
    Drawing drawing() {
        return solution().drawing();
    }

    private Solution<?> solution() {
        return technique.solve(experiment());
    }

    private Experiment<P> experiment() {
        return new Experiment<>(parameters, data, Words.of("en", technique.id()));
    }

    String canonical() {
        Stream<String> ownPairs = own.stream().map(pair -> pair.name() + "=" + pair.value());
        String canonical = technique.parameters().canonical(parameters);
        return Stream.concat(Stream.of(canonical.split("&")), ownPairs)
                .filter(pair -> !pair.isEmpty())
                .sorted()
                .collect(Collectors.joining("&"));
    }
}

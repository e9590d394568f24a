package org.ridgeline.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a fork is said before it waits in the queue, at the field that is to blame. */
class ForkCheckTest {
    private static final String PARENT = "dataset=moons&epochs=30&hidden=8";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "forkAt=31&epochs=50    | forkAt       | forkAt is 31, but the parent has moments 1 to 30.",
                "forkAt=30              | forkAt       | only 30 moments, so nothing is left",
                "forkAt=20&epochs=15    | forkAt       | forkAt is 20, but this experiment has only 15 moments",
                "forkAt=3&hidden=9      | hidden       | may not change in a fork; the parent has 8.",
                "forkAt=3&activation=tanh | activation | the parent has relu.",
                "forkAt=3&seed=2        | seed         | the parent has 1.",
                "forkAt=3&samples=500   | samples      | the parent has 1000.",
                "forkAt=3&rates=0.1     | rates        | another number of values than its parent, which has 2.",
                "forkAt=-1              | forkAt       | a whole number from 0 to 100000",
                "forkAt=0               | forkOf       | only where forkAt is 1 or more"
            })
    void whatDoesNotGoTogetherIsRefused(String changed, String parameter, String message) {
        String query = PARENT;
        for (String pair : changed.trim().split("&")) {
            String name = pair.substring(0, pair.indexOf('='));
            query = String.join(
                            "&",
                            List.of(query.split("&")).stream()
                                    .filter(old -> !old.startsWith(name + "="))
                                    .toList())
                    + "&" + pair;
        }
        assertThat(refused(query + "&forkOf=" + QueryString.encode(PARENT)))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.parameter()).isEqualTo(parameter);
                    assertThat(violation.message()).contains(message);
                });
    }

    /** Up to there the parent is the grandparent: the fork would have a second name. */
    @ParameterizedTest
    @CsvSource({"1, true", "12, true", "13, false"})
    void aForkFromBeforeItsParentsOwnIsRefusedWithTheQueryToFork(int moment, boolean refused) {
        String parent = PARENT + "&forkAt=12&forkOf=" + QueryString.encode(PARENT);
        String fork = PARENT + "&forkAt=" + moment + "&forkOf=" + QueryString.encode(parent);
        if (!refused) {
            assertThatCode(() -> check(fork)).doesNotThrowAnyException();
            return;
        }
        assertThat(refused(fork)).singleElement().satisfies(violation -> {
            assertThat(violation.parameter()).isEqualTo("forkAt");
            assertThat(violation.message())
                    .contains("up to moment 12")
                    .contains("forkOf=\"" + canonical(codec(), PARENT) + "\"");
        });
    }

    @Test
    void whatMayChangeIsTaken() {
        String fork = "dataset=moons&hidden=8&forkAt=12&forkOf=" + QueryString.encode(PARENT);
        String changed = "&epochs=45&rates=0.2,0.3&optimizer=sgd&learningRate=0.1&weightDecay=1&batchSize=9&passes=7";
        assertThatCode(() -> check(fork + changed)).doesNotThrowAnyException();
        assertThatCode(() -> check("forkAt=12")).as("of the defaults").doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "epochs=0        | epochs must be a whole number from 1",
                "epoch=7         | epoch (with value \"7\") is not a parameter here. Did you mean epochs?",
                "hidden=8&hidden=9 | hidden is given more than once",
                "seed=%zz        | not valid percent-encoding",
                "x=0,1           | x (with value \"0,1\") is not a parameter here",
                "forkAt=99       | forkAt is 99, but the parent has moments 1 to 40.",
                "forkOf=epochs%3D3 | only where forkAt is 1 or more"
            })
    void whatIsWrongWithTheParentIsSaidOfForkOf(String parent, String message) {
        assertThat(refused("forkAt=1&forkOf=" + QueryString.encode(parent.trim())))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.parameter()).isEqualTo("forkOf");
                    assertThat(violation.message())
                            .startsWith("forkOf is wrong within: ")
                            .contains(message);
                });
    }

    /** However its parent is written: in any order, with defaults, and so on within. */
    @Test
    void oneForkHasOneCanonicalQuery() {
        ParameterCodec<?> codec = codec();
        String grandparent = QueryString.encode("passes=100&epochs=20&dataset=moons");
        String parent = QueryString.encode("forkOf=" + grandparent + "&dataset=moons&forkAt=2&batchSize=64");
        String canonical = canonical(codec, "rates=0,0.5&dataset=moons&forkOf=" + parent + "&forkAt=5");
        assertThat(canonical)
                .isEqualTo("dataset=moons&forkAt=5&forkOf="
                        + QueryString.encode(
                                "dataset=moons&forkAt=2&forkOf=" + QueryString.encode("dataset=moons&epochs=20")));
        assertThat(canonical(codec, canonical)).isEqualTo(canonical);
    }

    @Test
    void forksStandInOneAnotherThreeDeep() {
        String three = nested(3, "epochs=20");
        assertThatCode(() -> check(three)).doesNotThrowAnyException();
        for (String deeper : List.of(nested(4, "epochs=20"), nested(4, ""), nested(9, "epochs=20"))) {
            assertThat(refused(deeper)).singleElement().satisfies(violation -> {
                assertThat(violation.parameter()).isEqualTo("forkOf");
                assertThat(violation.message()).contains("at most 3 forks");
            });
        }
    }

    @Test
    void aLongQueryIsNotRead() {
        String longest = "&".repeat(4000);
        assertThatCode(() -> check("forkAt=1&forkOf=" + QueryString.encode(longest)))
                .doesNotThrowAnyException();
        assertThat(refused("forkAt=1&forkOf=" + QueryString.encode(longest + "&")))
                .singleElement()
                .extracting(Violation::message)
                .asString()
                .contains("4001 characters; it takes at most 4000");
    }

    @Test
    void inABodyItIsText() {
        Words words = Words.of("en", "dropout");
        for (Object wrong : List.of(1, List.of(), Map.of("epochs", 3), true)) {
            ViolationException refusal = catchThrowableOfType(
                    ViolationException.class, () -> codec().fromJson(Map.of("forkAt", 1, "forkOf", wrong), words));
            assertThat(refusal.violations())
                    .singleElement()
                    .extracting(Violation::parameter)
                    .isEqualTo("forkOf");
        }
    }

    /** Parent and child are short enough each; the fork would train the one's epochs and look as long as the other. */
    @Test
    void theReplayCountsAsTime() {
        String large = "dataset=moons&hidden=1024,1024&epochs=500";
        String parent = large + "&batchSize=6&passes=1";
        String child = large + "&batchSize=1024&passes=1000";
        assertThatCode(() -> check(parent)).doesNotThrowAnyException();
        assertThatCode(() -> check(child)).doesNotThrowAnyException();
        assertThatCode(() -> check(child + "&forkAt=9&forkOf=" + QueryString.encode(parent)))
                .doesNotThrowAnyException();
        assertThat(refused(child + "&forkAt=499&forkOf=" + QueryString.encode(parent)))
                .singleElement()
                .extracting(Violation::parameter)
                .isEqualTo("epochs");
    }

    private static String nested(int forks, String innermost) {
        String query = innermost;
        for (int i = 0; i < forks; i++) {
            query = "epochs=20&forkAt=" + (i + 1) + "&forkOf=" + QueryString.encode(query);
        }
        return query;
    }

    private static List<Violation> refused(String query) {
        return catchThrowableOfType(ViolationException.class, () -> check(query))
                .violations();
    }

    private static void check(String query) {
        Forks.check(technique(), experiment(query));
    }

    @SuppressWarnings("unchecked")
    private static RunTechnique<Record, Record> technique() {
        return (RunTechnique<Record, Record>) AllTechniques.of("dropout");
    }

    private static ParameterCodec<?> codec() {
        return technique().parameters();
    }

    private static <P extends Record> String canonical(ParameterCodec<P> codec, String query) {
        return codec.canonical(codec.fromQuery(QueryString.parse(query), Words.of("en", "dropout")));
    }

    private static Experiment<Record> experiment(String query) {
        Words words = Words.of("en", "dropout");
        return new Experiment<>(
                technique().parameters().fromQuery(QueryString.parse(query), words), OwnData.NONE, words);
    }
}

package org.ridgeline.technique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ridgeline.catalog.AllTechniques;
import org.ridgeline.catalog.Computation;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.Forks;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.ParameterCodec;
import org.ridgeline.catalog.Quick;
import org.ridgeline.catalog.RunTechnique;
import org.ridgeline.catalog.SolutionLaws;
import org.ridgeline.catalog.Solving;
import org.ridgeline.catalog.ViolationException;
import org.ridgeline.catalog.Words;

/** The laws of techniques that run in the queue: watched, interrupted and gone on with at any step. */
class EveryRunTechniqueTest {
    static Stream<Named<RunTechnique<?, ?>>> all() {
        return AllTechniques.all().stream()
                .filter(RunTechnique.class::isInstance)
                .map(technique -> Named.of(technique.id(), (RunTechnique<?, ?>) technique));
    }

    /** Stopped after any step, by a crash or a shutdown, a run comes to the same result. */
    @ParameterizedTest
    @MethodSource("all")
    <P extends Record, R extends Record> void goingOnFromACheckpointGivesTheSameBits(RunTechnique<P, R> technique) {
        List<byte[]> checkpoints = new ArrayList<>();
        JsonNode whole = finish(technique, null, computation -> checkpoints.add(computation.checkpoint()));
        assertThat(checkpoints).hasSizeGreaterThan(2);
        for (int step : List.of(0, checkpoints.size() / 3, checkpoints.size() / 2, checkpoints.size() - 1)) {
            assertThat(finish(technique, checkpoints.get(step), computation -> {}))
                    .as("from step %d of %d", step, checkpoints.size())
                    .isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    <P extends Record, R extends Record> void progressAndMomentsGrowToTheirEnd(RunTechnique<P, R> technique) {
        List<Double> progress = new ArrayList<>();
        List<Integer> moments = new ArrayList<>();
        finish(technique, null, computation -> {
            progress.add(computation.progress());
            moments.add(computation.moment());
            assertThat(computation.moment()).isBetween(0, computation.moments());
        });
        assertThat(progress).isSorted().allMatch(share -> share >= 0 && share <= 1);
        assertThat(progress.getLast()).isEqualTo(1);
        assertThat(moments).isSorted();
    }

    /** Those who watch see figures from the first moment on, in their language. */
    @ParameterizedTest
    @MethodSource("all")
    <P extends Record, R extends Record> void everyPartialResultCanBeShown(RunTechnique<P, R> technique) {
        SolutionLaws laws = new SolutionLaws(technique);
        List<Integer> seen = new ArrayList<>();
        finish(technique, null, computation -> {
            if (computation.moment() > 0 && !seen.contains(computation.moment())) {
                seen.add(computation.moment());
                for (String language : Words.LANGUAGES) {
                    laws.hold(technique.show(experiment(technique, language), computation.result()));
                }
            }
        });
        assertThat(seen).isNotEmpty();
    }

    /** What is forked and not changed goes on as if nothing had happened; it is a run like any other. */
    @ParameterizedTest
    @MethodSource("all")
    <P extends Record, R extends Record> void aForkWithUnchangedParametersIsItsParent(RunTechnique<P, R> technique) {
        Experiment<P> parent = experiment(technique, "en");
        JsonNode whole = finish(technique, parent, null, computation -> {});
        for (int moment : List.of(1, technique.moments(parent.parameters()) - 1)) {
            Experiment<P> fork = fork(technique, parent, moment);
            List<byte[]> checkpoints = new ArrayList<>();
            List<Double> progress = new ArrayList<>();
            List<Integer> moments = new ArrayList<>();
            JsonNode forked = finish(technique, fork, null, computation -> {
                checkpoints.add(computation.checkpoint());
                progress.add(computation.progress());
                moments.add(computation.moment());
            });
            assertThat(forked).as("forked at %d", moment).isEqualTo(whole);
            assertThat(moments).isSorted();
            assertThat(progress).isSorted().allMatch(share -> share >= 0 && share <= 1);
            assertThat(progress.getLast()).isEqualTo(1);
            for (int step : List.of(0, checkpoints.size() / 3, checkpoints.size() / 2, checkpoints.size() - 1)) {
                assertThat(finish(technique, fork, checkpoints.get(step), computation -> {}))
                        .as("from step %d of %d", step, checkpoints.size())
                        .isEqualTo(whole);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    <P extends Record, R extends Record> void aForkOfAForkGoesOn(RunTechnique<P, R> technique) {
        Experiment<P> parent = experiment(technique, "en");
        JsonNode whole = finish(technique, parent, null, computation -> {});
        Experiment<P> once = fork(technique, parent, 1);
        assertThat(finish(technique, fork(technique, once, 2), null, computation -> {}))
                .isEqualTo(whole);
        Experiment<P> twoNames = fork(technique, fork(technique, parent, 2), 1);
        assertThatThrownBy(() -> Forks.check(technique, twoNames))
                .as("it is a fork of the grandparent")
                .isInstanceOf(ViolationException.class);
    }

    /** What makes an experiment the same one is known without computing, in any language. */
    @ParameterizedTest
    @MethodSource("all")
    <P extends Record> void identityIsKnownBeforehand(RunTechnique<P, ?> technique) {
        String hash = technique.dataHash(experiment(technique, "en"));
        assertThat(hash).matches("[0-9a-f]{16,64}").isEqualTo(technique.dataHash(experiment(technique, "es")));
        assertThat(technique.engine()).isNotBlank();
    }

    private static <P extends Record, R extends Record> JsonNode finish(
            RunTechnique<P, R> technique, byte[] checkpoint, Consumer<Computation<R>> afterStep) {
        return finish(technique, experiment(technique, "en"), checkpoint, afterStep);
    }

    private static <P extends Record, R extends Record> JsonNode finish(
            RunTechnique<P, R> technique,
            Experiment<P> experiment,
            byte[] checkpoint,
            Consumer<Computation<R>> afterStep) {
        Forks.check(technique, experiment);
        try (Computation<R> computation = Forks.compute(technique, experiment, checkpoint)) {
            while (!computation.isDone()) {
                computation.step();
                afterStep.accept(computation);
            }
            return Solving.json(computation.result());
        }
    }

    private static <P extends Record> Experiment<P> fork(
            RunTechnique<P, ?> technique, Experiment<P> parent, int moment) {
        ParameterCodec<P> codec = technique.parameters();
        Map<String, Object> parameters = new LinkedHashMap<>(codec.json(parent.parameters()));
        parameters.put("forkAt", moment);
        parameters.put("forkOf", codec.canonical(parent.parameters()));
        return new Experiment<>(codec.fromJson(parameters, parent.words()), parent.data(), parent.words());
    }

    private static <P extends Record> Experiment<P> experiment(RunTechnique<P, ?> technique, String language) {
        Words words = Words.of(language, technique.id());
        return new Experiment<>(
                technique.parameters().fromJson(Quick.of(technique, Map.of()), words), OwnData.NONE, words);
    }
}

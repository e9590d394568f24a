package org.ridgeline.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.Objects;
import org.ridgeline.catalog.Forks;
import org.ridgeline.catalog.RunTechnique;
import org.ridgeline.run.Run;
import org.ridgeline.run.Runs;

/** Where solutions come from: instant techniques compute them, those of long ones are found among the finished runs. */
@ApplicationScoped
public class Solutions {
    private final Runs runs;

    @Inject
    Solutions(Runs runs) {
        this.runs = runs;
    }

    /** @throws NotFoundException with a problem that says how to compute it, where a run is not finished; it starts none */
    <P extends Record> Solved of(Question<P> question) {
        if (question.technique() instanceof RunTechnique<P, ?> technique) {
            return finished(technique, question);
        }
        return new Solved(question.key(), question, () -> question.technique().solve(question.experiment()));
    }

    private <P extends Record, R extends Record> Solved finished(RunTechnique<P, R> technique, Question<P> question) {
        Forks.check(technique, question.experiment());
        Run<P, R> run = runs.finished(technique, question.inEnglish(), question.parametersQuery())
                .orElseThrow(() ->
                        new NotFoundException(notComputed(technique, question).response()));
        // The same question has another answer once its data set or engine is another; the run's id knows.
        String key = question.key() + "#" + run.id();
        return new Solved(
                key, question, () -> technique.show(question.experiment(), Objects.requireNonNull(run.result())));
    }

    private <P extends Record> Problem notComputed(RunTechnique<P, ?> technique, Question<P> question) {
        runs.expect(technique);
        String data = question.experiment().data().isEmpty() ? "" : ",\"data\":{…}";
        Problem problem = Problem.of(
                404,
                "not-computed",
                "This experiment has not been computed.",
                "It takes longer than a request may. POST {\"technique\":\"%s\",\"parameters\":{…}%s} to /api/v1/runs starts it."
                        .formatted(technique.id(), data));
        return runs.find(runs.idOf(technique, question.inEnglish(), question.parametersQuery()))
                .map(run -> problem.with("runId", run.id()))
                .orElse(problem);
    }
}

package org.ridgeline.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.ParameterType;
import org.ridgeline.catalog.RunTechnique;
import org.ridgeline.catalog.Words;
import org.ridgeline.run.Run;
import org.ridgeline.run.RunState;

/** Writes how a run stands: the body of its addresses and the data of its events. */
final class RunDocument {
    private static final int USUAL_SIZE = 1 << 14;
    private static final int UNPROCESSABLE = 422;

    private RunDocument() {}

    /** @param parts of the result; there are none before the first result */
    static <P extends Record, R extends Record> byte[] write(Run<P, R> run, String language, Set<Include> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = Json.EXACT.createGenerator(bytes)) {
            json.writeStartObject();
            writeExperiment(json, run);
            writeStanding(json, run);
            R result = run.result();
            if (result != null && !parts.isEmpty()) {
                writeResult(json, run, result, language, parts);
            }
            Run.Failure failure = run.failure();
            if (failure != null) {
                json.writeFieldName("error");
                Json.EXACT.writeValue(json, problem(failure));
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static <P extends Record> void writeExperiment(JsonGenerator json, Run<P, ?> run) throws IOException {
        RunTechnique<P, ?> technique = run.technique();
        json.writeStringField("runId", run.id());
        json.writeStringField("technique", technique.id());
        json.writeNumberField("version", technique.version());
        json.writeStringField("query", run.query());
        json.writeFieldName("parameters");
        Json.EXACT.writeValue(json, technique.parameters().json(run.experiment().parameters()));
        OwnData data = run.experiment().data();
        if (!data.isEmpty()) {
            json.writeStringField("dataHash", data.hash());
        }
        if (run.parent() != null) {
            json.writeFieldName("parent");
            Json.EXACT.writeValue(json, run.parent());
        }
    }

    private static void writeStanding(JsonGenerator json, Run<?, ?> run) throws IOException {
        json.writeStringField("state", wire(run.state()));
        json.writeNumberField("queuePosition", run.queuePosition());
        json.writeFieldName("progress");
        Json.EXACT.writeValue(json, run.progress());
        json.writeNumberField("moment", run.moment());
        json.writeNumberField("moments", run.moments());
        if (run.device() != null) {
            json.writeStringField("device", run.device());
        }
        if (run.startedAt() != null) {
            json.writeStringField("startedAt", run.startedAt().toString());
        }
        Long secondsLeft = wholeSeconds(run.secondsLeft());
        if (secondsLeft != null) {
            json.writeNumberField("secondsLeft", secondsLeft);
        }
    }

    private static <P extends Record, R extends Record> void writeResult(
            JsonGenerator json, Run<P, R> run, R result, String language, Set<Include> parts) throws IOException {
        RunTechnique<P, R> technique = run.technique();
        Experiment<P> kept = run.experiment();
        Words words = Words.of(language, technique.id());
        EnvelopeWriter.writeParts(
                json, parts, technique.show(new Experiment<>(kept.parameters(), kept.data(), words), result));
    }

    static String wire(RunState state) {
        return ParameterType.Choice.wire(state);
    }

    /** Finer than a second nobody reads, and the same bytes serve a whole second. */
    private static @Nullable Long wholeSeconds(@Nullable Double seconds) {
        return seconds == null || !Double.isFinite(seconds) ? null : (long) Math.ceil(Math.max(0, seconds));
    }

    private static Problem problem(Run.Failure failure) {
        return Problem.of(UNPROCESSABLE, failure.code(), "The run failed.", failure.detail());
    }
}

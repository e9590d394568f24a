package org.ridgeline.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Technique;
import org.ridgeline.derivation.Worked;
import org.ridgeline.figure.Drawing;
import org.ridgeline.figure.Landscape;

/** Writes an answer's envelope; only the parts asked for are computed. */
final class EnvelopeWriter {
    private static final int USUAL_SIZE = 1 << 16;

    private EnvelopeWriter() {}

    static byte[] write(Solved solved) {
        return write(solved.question(), solved.solution().get());
    }

    private static <P extends Record> byte[] write(Question<P> question, Solution<?> solution) {
        Technique<P, ?> technique = question.technique();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = Json.EXACT.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("technique", technique.id());
            json.writeNumberField("version", technique.version());
            json.writeStringField("query", question.query());
            json.writeFieldName("parameters");
            Json.EXACT.writeValue(
                    json, technique.parameters().json(question.experiment().parameters()));
            OwnData data = question.experiment().data();
            if (!data.isEmpty()) {
                json.writeStringField("dataHash", data.hash());
            }
            writeParts(json, question.parts(), solution);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static void writeParts(JsonGenerator json, Set<Include> parts, Solution<?> solution) throws IOException {
        if (parts.contains(Include.RESULT)) {
            json.writeFieldName("result");
            Json.EXACT.writeValue(json, solution.result());
        }
        if (parts.contains(Include.LANDSCAPES)) {
            List<Landscape> landscapes = solution.landscapes();
            json.writeFieldName("landscapes");
            Json.EXACT.writeValue(json, landscapes);
        }
        if (parts.contains(Include.FIGURES)) {
            Drawing drawing = solution.drawing();
            json.writeFieldName("figures");
            Json.DRAWN.writeValue(json, drawing.figures());
            json.writeFieldName("reading");
            Json.EXACT.writeValue(json, drawing.reading());
            Worked worked = solution.derivation();
            if (worked != null) {
                json.writeFieldName("derivation");
                Json.EXACT.writeValue(json, worked.derivation());
            }
        }
    }
}

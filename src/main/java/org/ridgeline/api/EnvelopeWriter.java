package org.ridgeline.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.Solution;
import org.ridgeline.catalog.Technique;
import org.ridgeline.figure.Drawing;
import org.ridgeline.figure.Landscape;

/** Writes an answer's envelope; only the parts asked for are computed. */
final class EnvelopeWriter {
    private static final int USUAL_SIZE = 1 << 16;

    private EnvelopeWriter() {}

    static <P extends Record> byte[] solveAndWrite(Question<P> question) {
        Technique<P, ?> technique = question.technique();
        Solution<?> solution = technique.solve(question.experiment());
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
            writeParts(json, question, solution);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void writeParts(JsonGenerator json, Question<?> question, Solution<?> solution) throws IOException {
        if (question.parts().contains(Include.RESULT)) {
            json.writeFieldName("result");
            Json.EXACT.writeValue(json, solution.result());
        }
        if (question.parts().contains(Include.LANDSCAPES)) {
            List<Landscape> landscapes = solution.landscapes();
            json.writeFieldName("landscapes");
            Json.EXACT.writeValue(json, landscapes);
        }
        if (question.parts().contains(Include.FIGURES)) {
            Drawing drawing = solution.drawing();
            json.writeFieldName("figures");
            Json.DRAWN.writeValue(json, drawing.figures());
            json.writeFieldName("reading");
            Json.EXACT.writeValue(json, drawing.reading());
        }
    }
}

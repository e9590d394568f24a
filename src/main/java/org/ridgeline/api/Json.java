package org.ridgeline.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Numbers;
import org.ridgeline.catalog.ParameterType;
import org.ridgeline.catalog.Violation;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Panel;
import org.ridgeline.figure.Style;

/**
 * The two ways in which numbers leave: results with every bit, figures with the five digits that a picture can show.
 * In both, a number that is not finite becomes null and what is absent is left out.
 */
final class Json {
    /** For results, landscapes, parameters and everything that a program may compute with. */
    static final JsonMapper EXACT = mapper(false);

    /** For figures: a fraction of the bytes, and nothing lost that an eye could see. */
    static final JsonMapper DRAWN = mapper(true);

    private static final int DEEPEST = 20;

    private Json() {}

    private static JsonMapper mapper(boolean drawn) {
        SimpleModule numbers = new SimpleModule()
                .addSerializer(double[].class, drawn ? new DrawnArrays() : new Doubles())
                .addSerializer(Double.class, new OneDouble())
                .addSerializer(double.class, new OneDouble())
                .addSerializer(new Constants());
        JsonMapper mapper = JsonMapper.builder()
                .addModule(numbers)
                .addMixIn(Mark.class, MarkJson.class)
                .addMixIn(Panel.class, PanelJson.class)
                .addMixIn(Violation.class, ViolationJson.class)
                .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        return mapper;
    }

    /** A mark says its type and carries its style's fields as its own. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Mark.Line.class, name = "line"),
        @JsonSubTypes.Type(value = Mark.Band.class, name = "band"),
        @JsonSubTypes.Type(value = Mark.Dots.class, name = "dots"),
        @JsonSubTypes.Type(value = Mark.Bars.class, name = "bars"),
        @JsonSubTypes.Type(value = Mark.Segments.class, name = "segments"),
        @JsonSubTypes.Type(value = Mark.Raster.class, name = "raster"),
        @JsonSubTypes.Type(value = Mark.Image.class, name = "image"),
        @JsonSubTypes.Type(value = Mark.Contour.class, name = "contour"),
        @JsonSubTypes.Type(value = Mark.Vectors.class, name = "vectors"),
        @JsonSubTypes.Type(value = Mark.Area.class, name = "area"),
        @JsonSubTypes.Type(value = Mark.Rule.class, name = "rule"),
        @JsonSubTypes.Type(value = Mark.Text.class, name = "text"),
    })
    private interface MarkJson {
        @JsonUnwrapped
        Style style();
    }

    private interface PanelJson {
        @JsonUnwrapped
        @Nullable
        Style style();

        /** Said only where it is so: few panels have one. */
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean timeline();
    }

    /** A violation always says what was given, also where that was null. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    private interface ViolationJson {}

    private static final class Doubles extends JsonSerializer<double[]> {
        @Override
        public void serialize(double[] values, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartArray(values, values.length);
            for (double value : values) {
                if (!Double.isFinite(value)) {
                    json.writeNull();
                } else {
                    json.writeNumber(Numbers.print(value));
                }
            }
            json.writeEndArray();
        }
    }

    private static final class OneDouble extends JsonSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (Double.isFinite(value)) {
                json.writeNumber(Numbers.print(value));
            } else {
                json.writeNull();
            }
        }
    }

    /** Constants are written as in addresses: lower case, hyphens. */
    @SuppressWarnings("rawtypes")
    private static final class Constants extends JsonSerializer<Enum> {
        @Override
        public Class<Enum> handledType() {
            return Enum.class;
        }

        @Override
        public void serialize(Enum value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(ParameterType.Choice.wire(value));
        }
    }
}

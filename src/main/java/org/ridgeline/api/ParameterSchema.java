package org.ridgeline.api;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.ridgeline.catalog.DataField;
import org.ridgeline.catalog.Parameter;
import org.ridgeline.catalog.ParameterType;

/** The schema of a parameter or of a field of own data, from the catalogue's declaration. */
final class ParameterSchema {
    private ParameterSchema() {}

    static Schema of(Parameter parameter) {
        return of(parameter.type()).defaultValue(parameter.type().json(parameter.defaultValue()));
    }

    private static Schema of(ParameterType type) {
        Schema schema = OASFactory.createSchema();
        switch (type) {
            case ParameterType.Whole whole ->
                schema.addType(SchemaType.INTEGER)
                        .minimum(BigDecimal.valueOf(whole.minimum()))
                        .maximum(BigDecimal.valueOf(whole.maximum()));
            case ParameterType.Real real -> {
                schema.addType(SchemaType.NUMBER);
                BigDecimal minimum = BigDecimal.valueOf(real.minimum());
                BigDecimal maximum = BigDecimal.valueOf(real.maximum());
                if (real.aboveMinimum()) {
                    schema.exclusiveMinimum(minimum);
                } else {
                    schema.minimum(minimum);
                }
                if (real.belowMaximum()) {
                    schema.exclusiveMaximum(maximum);
                } else {
                    schema.maximum(maximum);
                }
            }
            case ParameterType.Choice choice -> {
                schema.addType(SchemaType.STRING);
                choice.values().forEach(schema::addEnumeration);
            }
            case ParameterType.Expression expression ->
                schema.addType(SchemaType.STRING).pattern(expression.pattern());
            case ParameterType.Query query -> schema.addType(SchemaType.STRING).maxLength(query.longest());
            case ParameterType.Flag flag -> schema.addType(SchemaType.BOOLEAN);
            case ParameterType.Many many ->
                schema.addType(SchemaType.ARRAY)
                        .items(of(many.items()))
                        .minItems(many.minItems())
                        .maxItems(many.maxItems())
                        .uniqueItems(!many.repeats());
        }
        return schema;
    }

    /** Own data: one of the shapes allowed. */
    static Schema of(DataField field) {
        Schema schema = OASFactory.createSchema().description("shape " + field.shape());
        if (field.shapes().size() == 1) {
            return outermost(schema, field.shapes().getFirst(), field);
        }
        field.shapes().forEach(shape -> schema.addOneOf(outermost(OASFactory.createSchema(), shape, field)));
        return schema;
    }

    private static Schema outermost(Schema schema, String shape, DataField field) {
        return nested(schema, dimensions(shape), field.maxRows()).minItems(field.mayBeEmpty() ? 0 : 1);
    }

    private static int dimensions(String shape) {
        return (int) shape.chars().filter(character -> character == '[').count();
    }

    private static Schema nested(Schema schema, int dimensions, int most) {
        Schema inner = dimensions == 1
                ? OASFactory.createSchema().addType(SchemaType.NUMBER)
                : nested(OASFactory.createSchema(), dimensions - 1, DataField.MAX_COLUMNS);
        return schema.addType(SchemaType.ARRAY).minItems(1).maxItems(most).items(inner);
    }
}

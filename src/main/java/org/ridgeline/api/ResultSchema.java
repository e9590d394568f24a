package org.ridgeline.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** The schema of a record of results, read off its components. What may be absent is what is {@link Nullable}. */
final class ResultSchema {
    private ResultSchema() {}

    static Schema of(Class<?> record) {
        Schema schema = OASFactory.createSchema().addType(SchemaType.OBJECT);
        List<String> always = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            schema.addProperty(component.getName(), typed(component.getGenericType()));
            if (!mayBeAbsent(component)) {
                always.add(component.getName());
            }
        }
        return schema.required(always);
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Schema typed(Type type) {
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            return OASFactory.createSchema()
                    .addType(SchemaType.OBJECT)
                    .additionalPropertiesSchema(typed(map.getActualTypeArguments()[1]));
        }
        if (type instanceof ParameterizedType list) {
            return OASFactory.createSchema().addType(SchemaType.ARRAY).items(typed(list.getActualTypeArguments()[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isArray()) {
            Schema items = typed(plain.getComponentType());
            if (plain.getComponentType() == double.class) {
                items.addType(SchemaType.NULL); // a value that is not finite
            }
            return OASFactory.createSchema().addType(SchemaType.ARRAY).items(items);
        }
        if (plain.isRecord()) {
            return of(plain);
        }
        if (plain == Object.class) {
            return OASFactory.createSchema().description("numbers, or rows of numbers, in the shape given");
        }
        return OASFactory.createSchema().addType(scalar(plain));
    }

    private static SchemaType scalar(Class<?> type) {
        if (type == double.class || type == Double.class) {
            return SchemaType.NUMBER;
        } else if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return SchemaType.INTEGER;
        } else if (type == boolean.class || type == Boolean.class) {
            return SchemaType.BOOLEAN;
        }
        return SchemaType.STRING;
    }
}

package org.ridgeline.catalog;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** Reads and builds records of one class; the reflection is looked up once. */
final class RecordAccess<R extends Record> {
    private final List<RecordComponent> components;
    private final List<Method> accessors;
    private final Constructor<R> constructor;

    RecordAccess(Class<R> type) {
        this.components = List.of(type.getRecordComponents());
        this.accessors = components.stream().map(RecordComponent::getAccessor).toList();
        accessors.forEach(accessor -> accessor.setAccessible(true));
        Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            this.constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    List<RecordComponent> components() {
        return components;
    }

    Object get(int component, Record value) {
        try {
            return accessors.get(component).invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    R build(Object[] arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("(%s)".formatted(Arrays.toString(arguments)), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

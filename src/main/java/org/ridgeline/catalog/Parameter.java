package org.ridgeline.catalog;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of a technique, as its record declares it.
 *
 * @param control how it is offered; null where its type says enough
 */
public record Parameter(
        String name,
        ParameterType type,
        Object defaultValue,
        @Nullable Control control) {

    /** Reads the declaration on a record's component. */
    static Parameter of(RecordComponent component) {
        ParameterType single = single(component);
        Many many = component.getAnnotation(Many.class);
        ParameterType type = many == null
                ? single
                : new ParameterType.Many(single, many.minItems(), many.maxItems(), many.repeats());
        Object value = type.parse(many == null ? defaultText(component) : many.value());
        return new Parameter(component.getName(), type, value, component.getAnnotation(Control.class));
    }

    Parameter withDefault(String text) {
        return new Parameter(name, type, type.parse(text), control);
    }

    /** Whether it only generates data. */
    public boolean makesData() {
        return control != null && control.makesData();
    }

    /** Whether it is rarely changed, and offered folded. */
    public boolean isFurther() {
        return control != null && control.further();
    }

    /** Whether it may differ between an experiment and one that is forked from it. */
    public boolean forks() {
        return control != null && control.forks();
    }

    /** Whether it says where an experiment begins: one of {@link ForkParameters}. */
    public boolean isOfFork() {
        return ForkParameters.NAMES.contains(name);
    }

    /** Whether it says where a student stands in a derivation: one of {@link WalkthroughParameters}. */
    public boolean isOfWalkthrough() {
        return WalkthroughParameters.NAMES.contains(name);
    }

    private static ParameterType single(RecordComponent component) {
        Whole whole = component.getAnnotation(Whole.class);
        Real real = component.getAnnotation(Real.class);
        if (whole != null) {
            return new ParameterType.Whole(whole.min(), whole.max(), false);
        } else if (real != null) {
            return new ParameterType.Real(
                    real.min(), real.max(), real.aboveMin(), real.belowMax(), real.scale(), real.unit());
        } else if (component.isAnnotationPresent(Seed.class)) {
            return new ParameterType.Whole(0, Seed.MAXIMUM, true);
        } else if (component.isAnnotationPresent(Flag.class)) {
            return new ParameterType.Flag();
        } else if (component.isAnnotationPresent(Choice.class)) {
            return new ParameterType.Choice(constants(component));
        } else if (component.isAnnotationPresent(Expression.class)) {
            Expression expression = component.getAnnotation(Expression.class);
            return new ParameterType.Expression(expression.terms(), expression.operators(), expression.mostTerms());
        } else if (component.isAnnotationPresent(Query.class)) {
            Query query = component.getAnnotation(Query.class);
            return new ParameterType.Query(query.longest(), query.deepest());
        }
        throw new IllegalArgumentException(
                "The component (%s) has no parameter annotation. Maybe add @Whole, @Real, @Choice, @Expression, @Query, @Flag or @Seed."
                        .formatted(component));
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Enum<?>> constants(RecordComponent component) {
        Class<?> type = component.getType();
        if (!type.isEnum()
                && component.getGenericType() instanceof java.lang.reflect.ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> item) {
            type = item;
        }
        return (Class<? extends Enum<?>>) type;
    }

    private static String defaultText(RecordComponent component) {
        Whole whole = component.getAnnotation(Whole.class);
        Real real = component.getAnnotation(Real.class);
        Seed seed = component.getAnnotation(Seed.class);
        Flag flag = component.getAnnotation(Flag.class);
        if (whole != null) {
            return Long.toString(whole.value());
        } else if (real != null) {
            return Numbers.print(real.value());
        } else if (seed != null) {
            return Long.toString(seed.value());
        } else if (flag != null) {
            return Boolean.toString(flag.value());
        } else if (component.isAnnotationPresent(Query.class)) {
            return "";
        }
        Choice choice = component.getAnnotation(Choice.class);
        return choice != null
                ? choice.value()
                : component.getAnnotation(Expression.class).value();
    }
}

package org.ridgeline.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A real number between {@link #min} and {@link #max}. On a {@code double}. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Real {
    double min();

    double max();

    /** Whether {@link #min} itself is not allowed. */
    boolean aboveMin() default false;

    /** Whether {@link #max} itself is not allowed. */
    boolean belowMax() default false;

    Scale scale() default Scale.LINEAR;

    String unit() default "";

    /** The default; not used on a list. */
    double value() default 0;
}

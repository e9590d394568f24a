package org.ridgeline.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A whole number between {@link #min} and {@link #max}, both allowed. On an {@code int} or {@code long}. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Whole {
    long min();

    long max();

    /** The default; not used on a list. */
    long value() default 0;
}

package org.ridgeline.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where random numbers start: 0 … 2⁵³−1, so that JavaScript holds it exactly. On a {@code long}. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Seed {
    long MAXIMUM = (1L << 53) - 1;

    /** The default. */
    long value() default 1;
}

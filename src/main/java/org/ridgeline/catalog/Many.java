package org.ridgeline.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A list beside {@link Whole}, {@link Real} or {@link Choice} for its items. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Many {
    /** The default as written in a query, such as {@code 0,0.1,10}. */
    String value() default "";

    int minItems() default 0;

    int maxItems();

    /** Whether a value may stand in it twice: it then is a sequence, such as a network's widths, not a choice of values. */
    boolean repeats() default false;
}

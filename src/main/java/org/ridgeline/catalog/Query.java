package org.ridgeline.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The query of another experiment of the same technique, without own data; empty for the one with all defaults. It is read
 * as strictly as any query and kept in its canonical form. Its component is a String.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Query {
    /** Characters, counted before it is read. */
    int longest() default 4000;

    /** How many queries may stand in one another, this one included. */
    int deepest() default 3;
}

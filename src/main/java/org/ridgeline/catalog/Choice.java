package org.ridgeline.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One of the constants of an enum, written in lower case with hyphens ({@code LOG_EI} is {@code log-ei}). */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Choice {
    /** The default as written in a query; not used on a list. */
    String value() default "";
}

package org.ridgeline.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A record of parameters that several techniques share. Its parameters stand among the technique's own. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Group {
    /** This technique's own defaults, as a query: {@code samples=30&noise=normal}. */
    String defaults() default "";
}

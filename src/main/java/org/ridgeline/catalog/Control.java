package org.ridgeline.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ridgeline.figure.Role;

/** How a parameter is offered, where the range alone does not say it. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Control {
    /** The letter that stands for it in the formula. */
    String symbol() default "";

    Role role() default Role.NEUTRAL;

    /** The part of the range that a slider teaches with; NaN for the whole range. */
    double from() default Double.NaN;

    double to() default Double.NaN;

    /** The slider's step: in the parameter's units, or in powers of ten on a logarithmic scale; 0 to let it choose. */
    double step() default 0;

    /** The parameter that decides whether this one has a meaning at all; empty where it always has. */
    String with() default "";

    /** What the value of that parameter, as a query writes it, must contain: a regular expression. */
    String matching() default "";

    /** Its end is its beginning, like an angle's: its slider can run by itself. */
    boolean cyclic() default false;

    /** It chooses what is drawn below the main figure, and is offered there. */
    boolean explains() default false;

    /** It is rarely changed, and offered folded. */
    boolean further() default false;

    /** It may differ between an experiment and one that is forked from it: it needs no other network, and no other data. */
    boolean forks() default false;

    /** It only generates data and has no effect on own data. */
    boolean makesData() default false;
}

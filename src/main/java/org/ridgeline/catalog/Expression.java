package org.ridgeline.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Terms joined by operators, such as {@code rbf*periodic+linear}, without brackets or blanks. Its component is a String. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Expression {
    /** The default. */
    String value();

    /** The terms, by their names in lower case. */
    Class<? extends Enum<?>> terms();

    /** The characters that may stand between two terms. */
    String operators() default "+*";

    int mostTerms();
}

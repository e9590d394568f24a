/** What is kept for people: presets now, classes and attempts to come. JPA over the application's own database. */
@NullMarked
package org.ridgeline.classroom;

import org.jspecify.annotations.NullMarked;

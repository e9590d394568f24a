/**
 * Long experiments: a queue that survives crashes, in the application's own database. A run is asked for by anybody, done
 * once however many ask, watched by events, stopped when nobody is left, and kept.
 */
@NullMarked
package org.ridgeline.run;

import org.jspecify.annotations.NullMarked;

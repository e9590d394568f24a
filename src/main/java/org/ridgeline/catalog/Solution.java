package org.ridgeline.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.derivation.Worked;
import org.ridgeline.figure.Drawing;
import org.ridgeline.figure.Landscape;

/**
 * A computed experiment. The result is there; landscapes and drawing are worked out only when asked for, from the same
 * factorisation.
 *
 * @param <R> the technique's record of results
 */
public interface Solution<R extends Record> {
    R result();

    List<Landscape> landscapes();

    Drawing drawing();

    /** How the numbers come about, step by step; null where the technique describes no derivation of this state. */
    default @Nullable Worked derivation() {
        return null;
    }
}

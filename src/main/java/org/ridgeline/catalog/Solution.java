package org.ridgeline.catalog;

import java.util.List;
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
}

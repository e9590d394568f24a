package org.ridgeline.figure;

import java.util.List;

/** Everything a lab shows of one experiment. */
public record Drawing(List<Figure> figures, Reading reading) {
    public Drawing {
        figures = List.copyOf(figures);
    }
}

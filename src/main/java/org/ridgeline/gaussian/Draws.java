package org.ridgeline.gaussian;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Mark;
import org.ridgeline.figure.Role;
import org.ridgeline.figure.Style;

/** Functions drawn from a process, as thin lines; the first one carries the words for all. */
public final class Draws {
    private Draws() {}

    /** @param draws [draw][place], or null where there are none */
    public static List<Mark> of(double[] x, double @Nullable [][] draws, Words words) {
        List<Mark> marks = new ArrayList<>();
        for (int s = 0; draws != null && s < draws.length; s++) {
            Style style = Style.of(Role.FIT).thin();
            String all = words.say(draws.length == 1 ? "mark.draw" : "mark.draws", draws.length);
            marks.add(new Mark.Line(x, draws[s], s == 0 ? style.labelled(all) : style.named(words.say("mark.draw"))));
        }
        return marks;
    }
}

package org.ridgeline.technique.gpclassification;

import org.ridgeline.catalog.Words;
import org.ridgeline.figure.Axis;
import org.ridgeline.figure.Style;

/** How the two classes and their probability are drawn, wherever they are. */
final class ClassMarks {
    /** Points at 0 and 1 are whole circles. */
    private static final double ROOM = 0.07;

    private ClassMarks() {}

    static Axis probabilityAxis(Words words) {
        return Axis.linear(words.say("axis.probability"), -ROOM, 1 + ROOM).withTicks(0, 0.25, 0.5, 0.75, 1);
    }

    /** The classes are the first two arms: they differ in colour and symbol. */
    static Style style(int label, Words words) {
        return Style.ofArm(label).labelled(words.say("mark.class", label));
    }
}

package org.ridgeline.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One frame with two axes. The panels of a figure share their place on the page and usually their axes.
 *
 * @param title what this panel shows that its neighbours do not (such as {@code α = 0.1})
 * @param note a quiet line under the title
 * @param style role and arm of the whole panel, where it stands for one arm
 * @param equalAspect one unit is as long on x as on y
 * @param timeline x counts the moments of a run, such as its epochs: whoever watches an earlier one sees what was known
 *     then. Its curves go up to the newest moment, with gaps where there is no number
 * @param notes of a timeline, the note at each moment; the last one belongs to the newest. Null where the note never changes
 * @param frames what is drawn over the marks at one moment only, such as a border that moves; ascending. Whoever watches a
 *     moment between two sees the earlier one. Null where nothing is
 */
public record Panel(
        @Nullable String title,
        @Nullable String note,
        @Nullable Style style,
        Axis x,
        Axis y,
        List<Mark> marks,
        boolean equalAspect,
        boolean timeline,
        @Nullable List<String> notes,
        @Nullable List<Frame> frames) {
    public Panel {
        marks = List.copyOf(marks);
        notes = notes == null ? null : List.copyOf(notes);
        frames = frames == null ? null : List.copyOf(frames);
    }

    public static Panel of(Axis x, Axis y, List<? extends Mark> marks) {
        return new Panel(null, null, null, x, y, List.copyOf(marks), false, false, null, null);
    }

    public Panel titled(String words, @Nullable String quietly) {
        return new Panel(words, quietly, style, x, y, marks, equalAspect, timeline, notes, frames);
    }

    public Panel ofArm(int index) {
        return new Panel(title, note, Style.ofArm(index), x, y, marks, equalAspect, timeline, notes, frames);
    }

    public Panel withEqualAspect() {
        return new Panel(title, note, style, x, y, marks, true, timeline, notes, frames);
    }

    public Panel withTimeline() {
        return new Panel(title, note, style, x, y, marks, equalAspect, true, notes, frames);
    }

    /** The note at each moment, instead of one that never changes. */
    public Panel withNotes(List<String> words) {
        return new Panel(title, note, style, x, y, marks, equalAspect, timeline, words, frames);
    }

    /** What is drawn over the marks moment by moment. */
    public Panel withFrames(List<Frame> each) {
        return new Panel(title, note, style, x, y, marks, equalAspect, timeline, notes, each);
    }

    /**
     * One picture of a film.
     *
     * @param moment of the run, such as an epoch
     * @param note the quiet line under the panel's title at this moment; null where it says nothing of its own
     */
    public record Frame(
            double moment, List<Mark> marks, @Nullable String note) {
        public Frame {
            marks = List.copyOf(marks);
        }
    }
}

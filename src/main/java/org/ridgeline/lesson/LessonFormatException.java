package org.ridgeline.lesson;

/** A lesson that can't be read as written. The message opens with file and line. */
public final class LessonFormatException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LessonFormatException(String message) {
        super(message);
    }
}

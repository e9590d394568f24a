package org.ridgeline.shell;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.ridgeline.lesson.Lessons;

/** Gives the lessons, which know nothing of containers, to the views. */
public class LessonBeans {
    @Produces
    @Singleton
    Lessons lessons() {
        return new Lessons();
    }
}

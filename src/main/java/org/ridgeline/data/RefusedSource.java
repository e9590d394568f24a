package org.ridgeline.data;

import org.ridgeline.catalog.Words;

/**
 * A place that Fashion-MNIST could not be taken from.
 *
 * @param place the folder
 */
public record RefusedSource(FashionMnistSource source, String place, UnusableFileException complaint) {
    /** Which file, what is wrong with it, and what to do. */
    public String why(Words words) {
        return complaint.say(words);
    }
}

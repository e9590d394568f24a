package org.ridgeline.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;

/** Brings Fashion-MNIST from where it is published. */
@FunctionalInterface
public interface FashionMnistDownload {
    /**
     * Puts the four files into a folder, under their published names, compressed or not. Ends within a bounded time; what
     * it brings is checked by the caller.
     *
     * @param folder an empty one
     * @param progress told the share that has arrived, 0 to 1
     * @throws IOException where there is no network, or the disk is full
     */
    void into(Path folder, DoubleConsumer progress) throws IOException;
}

package org.ridgeline.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The whole data set, which tests need and never do without. */
public final class WholeFashionMnist {
    private WholeFashionMnist() {}

    /** The folder that the environment names, else that of Debian's package. */
    public static Path folder() {
        String named = System.getenv("RIDGELINE_FASHION_MNIST_FOLDER");
        Path folder = named == null ? FashionMnist.SYSTEM_FOLDER : Path.of(named);
        assertThat(folder)
                .as("Debian's package dataset-fashion-mnist, which ./ridgeline test installs, or the folder that"
                        + " RIDGELINE_FASHION_MNIST_FOLDER names")
                .isDirectory();
        return folder;
    }

    /** Puts the four files into another folder, without copying them. */
    public static Path linkInto(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (FashionMnistFile file : FashionMnistFile.values()) {
            Files.createSymbolicLink(folder.resolve(file.find(folder()).getFileName()), file.find(folder()));
        }
        return folder;
    }
}

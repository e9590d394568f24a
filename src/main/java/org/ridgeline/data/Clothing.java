package org.ridgeline.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.ridgeline.catalog.Fingerprint;
import org.ridgeline.numerics.Once;

/**
 * Pictures of clothing: Fashion-MNIST whole, or the part of it that ships with the application.
 *
 * @param hash over the hashes of the four files
 * @param subset whether these are the bundled 2,000 + 500, 200 + 50 of each class
 */
record Clothing(Pictures training, Pictures test, String hash, boolean subset) {
    static final int WIDTH = 28;
    static final int CLASSES = 10;

    private static final int WHITE = 255;
    private static final String BUNDLE = "/data/fashion-mnist-subset/";
    private static final Once<Clothing> BUNDLED = new Once<>(Clothing::readBundle);

    /** The whole data set from a folder, every file checked. */
    static Clothing read(Path folder) throws UnusableFileException {
        return of(file -> file.read(folder), false);
    }

    /** The part that is always there. */
    static Clothing bundled() {
        return BUNDLED.get();
    }

    private static Clothing readBundle() {
        try {
            return of(Clothing::readResource, true);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static Idx readResource(FashionMnistFile file) throws UnusableFileException {
        String name = BUNDLE + file.compressedName();
        try (InputStream stream = Clothing.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new UnusableFileException("refusal.missing", name);
            }
            return file.read(stream, name);
        } catch (UnusableFileException complaint) {
            throw complaint;
        } catch (IOException exception) {
            throw new UnusableFileException("refusal.unreadable", name, exception.toString());
        }
    }

    private static Clothing of(Reader reader, boolean subset) throws UnusableFileException {
        Fingerprint fingerprint = new Fingerprint();
        Pictures training = pictures(reader, FashionMnistFile.TRAIN_IMAGES, FashionMnistFile.TRAIN_LABELS, fingerprint);
        Pictures test = pictures(reader, FashionMnistFile.TEST_IMAGES, FashionMnistFile.TEST_LABELS, fingerprint);
        return new Clothing(training, test, fingerprint.hex(), subset);
    }

    private static Pictures pictures(
            Reader reader, FashionMnistFile images, FashionMnistFile labels, Fingerprint fingerprint)
            throws UnusableFileException {
        // The labels first: they are small, and a folder with one of both is refused at once.
        Idx classes = reader.read(labels);
        Idx pixels = reader.read(images);
        fingerprint.text(pixels.hash()).text(classes.hash());
        return new Pictures(pixels.content(), classes.content(), WIDTH, WHITE, CLASSES);
    }

    /** Where files come from. */
    private interface Reader {
        Idx read(FashionMnistFile file) throws UnusableFileException;
    }
}

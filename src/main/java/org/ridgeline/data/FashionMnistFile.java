package org.ridgeline.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The four files of Fashion-MNIST, uncompressed or with {@code .gz} behind their names. */
public enum FashionMnistFile {
    TRAIN_IMAGES("train-images-idx3-ubyte", 3, "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888"),
    TRAIN_LABELS("train-labels-idx1-ubyte", 1, "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9"),
    TEST_IMAGES("t10k-images-idx3-ubyte", 3, "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b"),
    TEST_LABELS("t10k-labels-idx1-ubyte", 1, "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34");

    private static final String COMPRESSED = ".gz";

    private final String plainName;
    private final int dimensions;
    private final String hash;

    FashionMnistFile(String plainName, int dimensions, String hash) {
        this.plainName = plainName;
        this.dimensions = dimensions;
        this.hash = hash;
    }

    /** As published, without {@code .gz}. */
    public String plainName() {
        return plainName;
    }

    /** The names it may have, the plain one first. */
    List<String> names() {
        return List.of(plainName, plainName + COMPRESSED);
    }

    String compressedName() {
        return plainName + COMPRESSED;
    }

    /** The original, and nothing else: its SHA-256 is checked. */
    Idx read(Path folder) throws UnusableFileException {
        Path file = find(folder);
        try (InputStream stream = Files.newInputStream(file)) {
            Idx idx = read(stream, file.toString());
            if (!idx.hash().equals(hash)) {
                throw new UnusableFileException("refusal.hash", file.toString(), idx.hash(), hash);
            }
            return idx;
        } catch (UnusableFileException complaint) {
            throw complaint;
        } catch (IOException exception) {
            throw new UnusableFileException("refusal.unreadable", file.toString(), exception.toString());
        }
    }

    /** A file of this kind, whatever it holds. */
    Idx read(InputStream stream, String name) throws UnusableFileException {
        return Idx.read(stream, name, dimensions);
    }

    boolean isIn(Path folder) {
        return names().stream().anyMatch(name -> Files.exists(folder.resolve(name)));
    }

    /** Where it is in a folder. */
    Path find(Path folder) throws UnusableFileException {
        for (String name : names()) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                return file;
            }
        }
        throw new UnusableFileException(
                "refusal.missing", folder.resolve(compressedName()).toString());
    }
}

package org.ridgeline.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

/** The folder where downloads are kept, each only when it is whole and checked; until then it has a folder of its own in it. */
final class DownloadCache {
    private final Path folder;

    DownloadCache(Path folder) {
        this.folder = folder;
    }

    /** Downloads, checks and keeps Fashion-MNIST. */
    Clothing fill(FashionMnistDownload download, DoubleConsumer progress) throws UnusableFileException {
        try {
            Files.createDirectories(folder);
            // A folder of its own: another server may share this cache and download as well.
            Path arriving = Files.createTempDirectory(folder, "arriving");
            try {
                download.into(arriving, progress);
                Clothing whole = Clothing.read(arriving);
                for (FashionMnistFile file : FashionMnistFile.values()) {
                    Path arrived = file.find(arriving);
                    Files.move(
                            arrived,
                            folder.resolve(arrived.getFileName()),
                            StandardCopyOption.REPLACE_EXISTING,
                            StandardCopyOption.ATOMIC_MOVE);
                }
                return whole;
            } finally {
                delete(arriving);
            }
        } catch (UnusableFileException complaint) {
            throw complaint;
        } catch (IOException | RuntimeException exception) {
            throw new UnusableFileException("refusal.download", exception.toString());
        }
    }

    /** With everything in it; what is inside comes before what holds it. */
    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

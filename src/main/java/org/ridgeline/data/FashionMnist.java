package org.ridgeline.data;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.Words;

/**
 * Fashion-MNIST from the first place that has it whole and unchanged, read once and kept. A place with a damaged file is
 * refused, which is said, and the next one is taken; the bundled subset stands at the end. Where only that is left and a
 * download is allowed, it begins beside, so that nobody waits for a network; what is asked later gets the whole set.
 */
public final class FashionMnist {
    /** Where Debian's package {@code dataset-fashion-mnist} puts it. */
    public static final Path SYSTEM_FOLDER = Path.of("/usr/share/datasets/fashion-mnist");

    private static final System.Logger LOG = System.getLogger(FashionMnist.class.getName());
    private static final Words LOG_WORDS = Words.of("en", Words.COMMON);

    private static volatile FashionMnist shared =
            new FashionMnist(Map.of(FashionMnistSource.SYSTEM, SYSTEM_FOLDER), Optional.empty());

    private final EnumMap<FashionMnistSource, Path> folders;
    private final @Nullable FashionMnistDownload download;
    private final Object reading = new Object();
    private final EnumMap<FashionMnistSource, RefusedSource> refusals = new EnumMap<>(FashionMnistSource.class);
    private volatile @Nullable Clothing clothing;
    private volatile FashionMnistStatus status = FashionMnistStatus.UNREAD;

    /**
     * @param folder of the configuration
     * @param cache where a download is kept; made when needed
     * @param download empty where the application shall use no network
     */
    public FashionMnist(Optional<Path> folder, Path cache, Optional<FashionMnistDownload> download) {
        this(Map.of(FashionMnistSource.SYSTEM, SYSTEM_FOLDER, FashionMnistSource.CACHE, cache), download);
        folder.ifPresent(path -> folders.put(FashionMnistSource.CONFIGURED, path));
    }

    /** @param folders where to look; a download needs a cache among them */
    FashionMnist(Map<FashionMnistSource, Path> folders, Optional<FashionMnistDownload> download) {
        this.folders = new EnumMap<>(folders);
        this.download = download.orElse(null);
    }

    /** The one that experiments take their pictures from. */
    public static FashionMnist shared() {
        return shared;
    }

    /** Replaces {@link #shared}, when the application starts. */
    public static void share(FashionMnist configured) {
        shared = configured;
    }

    /** How it was found so far. Reads nothing and waits for nobody. */
    public FashionMnistStatus status() {
        return status;
    }

    /** The pictures, read by the first who asks. */
    Clothing clothing() {
        Clothing known = clothing;
        if (known != null) {
            return known;
        }
        synchronized (reading) {
            known = clothing;
            if (known == null) {
                known = firstUsable();
                clothing = known;
            }
            return known;
        }
    }

    private Clothing firstUsable() {
        for (Map.Entry<FashionMnistSource, Path> place : folders.entrySet()) {
            FashionMnistSource source = place.getKey();
            Path folder = place.getValue();
            // Only the folder that somebody named must be there.
            if (source == FashionMnistSource.CONFIGURED || holdsAny(folder)) {
                try {
                    Clothing whole = Clothing.read(folder);
                    found(source, folder.toString());
                    return whole;
                } catch (UnusableFileException complaint) {
                    refuse(source, folder, complaint);
                }
            }
        }
        found(FashionMnistSource.BUNDLED, "");
        beginDownload();
        return Clothing.bundled();
    }

    private void beginDownload() {
        Path cache = folders.get(FashionMnistSource.CACHE);
        if (download != null && cache != null) {
            FashionMnistDownload wanted = download;
            arrived(0);
            Thread.ofPlatform().daemon().name("fashion-mnist-download").start(() -> download(wanted, cache));
        }
    }

    private void download(FashionMnistDownload wanted, Path cache) {
        LOG.log(INFO, "Fashion-MNIST is being downloaded to {0}", cache);
        try {
            Clothing whole = new DownloadCache(cache).fill(wanted, this::arrived);
            synchronized (reading) {
                clothing = whole;
                found(FashionMnistSource.DOWNLOAD, cache.toString());
            }
        } catch (UnusableFileException complaint) {
            synchronized (reading) {
                refuse(FashionMnistSource.DOWNLOAD, cache, complaint);
            }
        }
    }

    private void found(FashionMnistSource source, String place) {
        LOG.log(INFO, "Fashion-MNIST: {0} {1}", LOG_WORDS.say(source.key()), place);
        status = new FashionMnistStatus(
                Optional.of(source), place, List.copyOf(refusals.values()), OptionalDouble.empty());
    }

    private void refuse(FashionMnistSource source, Path folder, UnusableFileException complaint) {
        LOG.log(WARNING, complaint.getMessage());
        refusals.put(source, new RefusedSource(source, folder.toString(), complaint));
        status = new FashionMnistStatus(
                status.source(), status.place(), List.copyOf(refusals.values()), OptionalDouble.empty());
    }

    /** Only the download's thread and who starts it come here, one after the other. */
    private void arrived(double share) {
        status = new FashionMnistStatus(status.source(), status.place(), status.refusals(), OptionalDouble.of(share));
    }

    private static boolean holdsAny(Path folder) {
        return Arrays.stream(FashionMnistFile.values()).anyMatch(file -> file.isIn(folder));
    }
}

package org.ridgeline.training;

import ai.djl.engine.Engine;
import ai.djl.util.Platform;
import ai.djl.util.Utils;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder that DJL unpacks its native libraries into. DJL believes any folder it finds there; here it is checked
 * first, so that one left half-written by a crash is unpacked again, and one process at a time unpacks.
 */
final class EngineFolder {
    static final String PROPERTY = "ENGINE_CACHE_DIR";

    private static final Logger LOG = LoggerFactory.getLogger(EngineFolder.class);
    private static final String ENGINE = "pytorch";
    /** Where the libraries are taken from that folder instead, nothing is unpacked. */
    private static final String OWN_LIBRARIES = "PYTORCH_LIBRARY_PATH";

    private EngineFolder() {}

    /** The engine's name with the versions of its library and of its bridge. */
    static String version() {
        return "%s-%s-%s".formatted(ENGINE, Packed.PLATFORM.getVersion(), Packed.PLATFORM.getApiVersion());
    }

    /** What the application was built with; looked up once. */
    private static final class Packed {
        static final Platform PLATFORM = Platform.detectPlatform(ENGINE);
    }

    /**
     * Loads the engine while no other process unpacks.
     *
     * @throws EngineUnavailableException with the folder, the reason and what to do
     */
    static Engine whileReady(Supplier<Engine> loading) {
        Path folder = Utils.getEngineCacheDir(ENGINE);
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve(".unpacking"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                LOG.debug("{} is ours: {}", folder, lock);
                if (Utils.getEnvOrSystemProperty(OWN_LIBRARIES) == null) {
                    repair(folder);
                }
                return loading.get();
            }
        } catch (IOException | RuntimeException | LinkageError failed) {
            throw unavailable(folder, failed);
        }
    }

    /** Removes what an interrupted unpacking left behind, and makes sure that there is room for another. */
    private static void repair(Path folder) throws IOException {
        try (DirectoryStream<Path> leftOver = Files.newDirectoryStream(folder, "tmp*")) {
            for (Path each : leftOver) {
                delete(each);
            }
        }
        Platform platform = Packed.PLATFORM;
        Map<String, Long> sizes = sizes(platform);
        Path libraries = folder.resolve(
                "%s-%s-%s".formatted(platform.getVersion(), platform.getFlavor(), platform.getClassifier()));
        if (Files.isDirectory(libraries)) {
            if (isWhole(libraries, sizes)) {
                return;
            }
            LOG.warn("{} is incomplete; it is unpacked again", libraries);
            delete(libraries);
        }
        long needed = sizes.values().stream().mapToLong(Long::longValue).sum();
        long room = Files.getFileStore(folder).getUsableSpace();
        if (room < needed) {
            throw new IOException("%,d MB are free, %,d are needed".formatted(room >> 20, needed >> 20));
        }
    }

    /** The libraries in the jar and their sizes in bytes; empty where DJL takes them from elsewhere. */
    private static Map<String, Long> sizes(Platform platform) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        if (!platform.isPlaceholder()) {
            for (String library : platform.getLibraries()) {
                URL packed = Engine.class.getResource(
                        "/%s/%s/%s/%s".formatted(ENGINE, platform.getFlavor(), platform.getClassifier(), library));
                if (packed != null) {
                    sizes.put(library, size(packed));
                }
            }
        }
        return sizes;
    }

    private static long size(URL packed) throws IOException {
        URLConnection connection = packed.openConnection();
        // Else the jar stays open for as long as the server runs.
        connection.setUseCaches(false);
        try (InputStream stream = connection.getInputStream()) {
            long told = connection.getContentLengthLong();
            return told >= 0 ? told : stream.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static boolean isWhole(Path libraries, Map<String, Long> sizes) throws IOException {
        for (Map.Entry<String, Long> each : sizes.entrySet()) {
            try {
                if (Files.size(libraries.resolve(each.getKey())) != each.getValue()) {
                    return false;
                }
            } catch (NoSuchFileException missing) {
                return false;
            }
        }
        return true;
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        }
    }

    private static EngineUnavailableException unavailable(Path folder, Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String advice = cause instanceof IOException
                ? "Free some space there, or name another folder by ridgeline.engine.folder; then try again."
                : "See the log for what the library lacks on this machine.";
        return new EngineUnavailableException(
                "The engine that trains networks is not available, it lives in %s: %s. %s"
                        .formatted(folder, cause, advice),
                failed);
    }
}

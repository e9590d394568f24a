package org.ridgeline.storage;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The folder that belongs to one node alone. */
@Singleton
public class Home {
    public static final String SETTING = "ridgeline.home";

    /** Referred to until the process ends: what nobody refers to is closed. */
    private static @Nullable FileLock taken;

    private final Path folder;

    @Inject
    public Home(@ConfigProperty(name = SETTING) Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    public Path folder() {
        return folder;
    }

    /** Names this node, after a restart too: it goes on with its own runs without waiting for its own silence. */
    public String nodeId() throws IOException {
        Path file = folder.resolve("node-id");
        try {
            String known = Files.readString(file).strip();
            if (!known.isEmpty()) {
                return known;
            }
        } catch (NoSuchFileException first) {
            Files.createDirectories(folder);
        }
        String fresh = UUID.randomUUID().toString();
        Files.writeString(file, fresh);
        return fresh;
    }

    /**
     * Keeps other processes out until this one ends, however it ends.
     *
     * @return whether this process has the folder now
     * @throws IOException where it cannot be written
     */
    boolean take() throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve("ridgeline.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            taken = channel.tryLock();
            return taken != null;
        } catch (OverlappingFileLockException reloaded) {
            // This very process has it: live reload begins anew within it.
            return true;
        } finally {
            if (taken == null) {
                channel.close();
            }
        }
    }
}

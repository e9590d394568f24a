package org.ridgeline.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jboss.logging.Logger;
import org.ridgeline.run.TurnTable.Turn;

/**
 * Checkpoints as files beside a database that no other process uses. A file appears whole or not at all: it is written
 * under another name, forced to the disk and renamed. Its first eight bytes are a checksum of the rest.
 */
final class FileCheckpoints implements Checkpoints {
    private static final Logger LOG = Logger.getLogger(FileCheckpoints.class);

    private static final String SEPARATOR = ".";

    private final Path folder;

    FileCheckpoints(Path folder) {
        this.folder = folder;
    }

    @Override
    public void save(Turn turn, byte[] checkpoint) throws IOException {
        Files.createDirectories(folder);
        Path fresh = folder.resolve(turn.id() + SEPARATOR + turn.attempt() + ".part");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer sum = ByteBuffer.allocate(Long.BYTES)
                    .putLong(checksum(checkpoint))
                    .flip();
            writeAll(channel, sum);
            writeAll(channel, ByteBuffer.wrap(checkpoint));
            channel.force(true);
        }
        Files.move(fresh, file(turn.id()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel directory = FileChannel.open(folder)) {
            directory.force(true);
        } catch (IOException notEverywhere) {
            LOG.tracef("The folder %s cannot be forced to the disk.", folder);
        }
    }

    @Override
    public Optional<byte[]> load(Turn turn) throws IOException {
        try {
            byte[] all = Files.readAllBytes(file(turn.id()));
            if (all.length >= Long.BYTES) {
                byte[] checkpoint = Arrays.copyOfRange(all, Long.BYTES, all.length);
                if (ByteBuffer.wrap(all).getLong() == checksum(checkpoint)) {
                    return Optional.of(checkpoint);
                }
            }
            LOG.warnf("The checkpoint %s is damaged: the run begins anew.", file(turn.id()));
            return Optional.empty();
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(String id) throws IOException {
        for (Path file : files()) {
            if (run(file).equals(id)) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public Set<String> runs() throws IOException {
        return files().stream().map(FileCheckpoints::run).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean areShared() {
        return false;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (NoSuchFileException nothingSavedYet) {
            return List.of();
        }
    }

    /** Whose it is: a file that was not written to its end bears the number of its attempt as well. */
    private static String run(Path file) {
        return file.getFileName().toString().split(Pattern.quote(SEPARATOR), 2)[0];
    }

    private Path file(String id) {
        return folder.resolve(id);
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static long checksum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return sum.getValue();
    }
}

package org.ridgeline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.run.TurnTable.Turn;

class FileCheckpointsTest {
    private static final Turn TURN = new Turn("0123456789abcdef0123456789abcdef", 3);
    private static final byte[] WEIGHTS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};

    @TempDir
    Path home;

    private Path folder;
    private FileCheckpoints checkpoints;

    @BeforeEach
    void open() {
        folder = home.resolve("checkpoints");
        checkpoints = new FileCheckpoints(folder);
    }

    @Test
    void givesBackTheNewest() throws IOException {
        assertThat(checkpoints.load(TURN)).isEmpty();
        checkpoints.save(TURN, new byte[0]);
        assertThat(checkpoints.load(TURN)).hasValue(new byte[0]);
        checkpoints.save(TURN, WEIGHTS);
        assertThat(checkpoints.load(new Turn(TURN.id(), 4))).hasValue(WEIGHTS);
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
        checkpoints.delete(TURN.id());
        assertThat(folder).isEmptyDirectory();
        checkpoints.delete(TURN.id());
    }

    @Test
    void removesAlsoWhatAKilledProcessBeganToWrite() throws IOException {
        Turn other = new Turn("f".repeat(32), 1);
        checkpoints.save(TURN, WEIGHTS);
        checkpoints.save(other, WEIGHTS);
        Files.write(folder.resolve(TURN.id() + ".2.part"), WEIGHTS);
        Files.write(folder.resolve(TURN.id() + ".3.part"), new byte[1]);
        assertThat(checkpoints.runs()).containsExactlyInAnyOrder(TURN.id(), other.id());
        checkpoints.delete(TURN.id());
        assertThat(folder).isDirectoryContaining(file -> file.endsWith(other.id()));
        assertThat(checkpoints.runs()).containsExactly(other.id());
        assertThat(checkpoints.load(other)).hasValue(WEIGHTS);
    }

    @Test
    void takesADamagedFileForNone() throws IOException {
        checkpoints.save(TURN, WEIGHTS);
        Path file = folder.resolve(TURN.id());
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 5, 8, whole.length / 2, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(checkpoints.load(TURN)).as("cut to %d bytes", length).isEmpty();
        }
        whole[whole.length - 1] ^= 1;
        Files.write(file, whole);
        assertThat(checkpoints.load(TURN)).as("one bit turned").isEmpty();
    }

    @Test
    void keepsTheOneBeforeWhereTheNextCannotBeWritten() throws IOException {
        checkpoints.save(TURN, WEIGHTS);
        // A folder in the way stands for a full disk, which a test cannot make.
        Files.createDirectory(folder.resolve(TURN.id() + "." + TURN.attempt() + ".part"));
        assertThatThrownBy(() -> checkpoints.save(TURN, new byte[100])).isInstanceOf(IOException.class);
        assertThat(checkpoints.load(TURN)).hasValue(WEIGHTS);
    }
}

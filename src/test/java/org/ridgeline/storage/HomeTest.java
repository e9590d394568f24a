package org.ridgeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    Path folder;

    @Test
    void hasOneNameForEver() throws IOException {
        String name = new Home(folder.resolve("new")).nodeId();
        assertThat(name).isNotBlank().isEqualTo(new Home(folder.resolve("new")).nodeId());
        assertThat(new Home(folder.resolve("other")).nodeId()).isNotEqualTo(name);
    }

    @Test
    void aFolderThatIsNoneIsAnError() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> new Home(file).take()).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new Home(file.resolve("below")).nodeId()).isInstanceOf(IOException.class);
    }

    @Test
    void theSameProcessMayTakeItTwice() throws IOException {
        assertThat(new Home(folder).take()).isTrue();
        assertThat(new Home(folder).take()).isTrue();
    }
}

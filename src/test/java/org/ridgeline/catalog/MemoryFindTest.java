package org.ridgeline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemoryFindTest {
    private final Memory<String, Integer> memory = new Memory<>(10);
    private int asked;

    @Test
    void remembersWhatThereIsAndNotThatThereWasNothing() {
        assertThat(memory.find("key", this::nothing)).isEmpty();
        assertThat(memory.find("key", () -> Optional.of(3))).contains(3);
        assertThat(memory.find("key", this::nothing)).contains(3);
        assertThat(asked).isEqualTo(1);
    }

    private Optional<Integer> nothing() {
        asked++;
        return Optional.empty();
    }
}

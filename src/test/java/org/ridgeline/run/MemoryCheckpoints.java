package org.ridgeline.run;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ridgeline.run.TurnTable.Turn;

/** Checkpoints that several nodes of this process share, on a disk that may fail. */
final class MemoryCheckpoints implements Checkpoints {
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    private volatile @Nullable Error savingFails;
    private volatile @Nullable IOException loadingFails;

    void failSaving(@Nullable Error error) {
        savingFails = error;
    }

    void failLoading(@Nullable IOException exception) {
        loadingFails = exception;
    }

    @Override
    public void save(Turn turn, byte[] checkpoint) {
        Error error = savingFails;
        if (error != null) {
            throw error;
        }
        kept.put(turn.id(), checkpoint);
    }

    @Override
    public Optional<byte[]> load(Turn turn) throws IOException {
        IOException exception = loadingFails;
        if (exception != null) {
            throw exception;
        }
        return Optional.ofNullable(kept.get(turn.id()));
    }

    @Override
    public void delete(String id) {
        kept.remove(id);
    }

    @Override
    public Set<String> runs() {
        return Set.copyOf(kept.keySet());
    }

    @Override
    public boolean areShared() {
        return true;
    }
}

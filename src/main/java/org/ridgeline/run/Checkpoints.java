package org.ridgeline.run;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.ridgeline.run.TurnTable.Turn;

/** Where the newest checkpoint of each run is kept, until the run ends. */
interface Checkpoints {
    /**
     * Keeps it instead of the one before, which is lost only when this one is safe.
     *
     * @throws IOException such as a full disk
     */
    void save(Turn turn, byte[] checkpoint) throws IOException;

    /** The newest of this or an earlier turn; empty where there is none, or none that is whole. */
    Optional<byte[]> load(Turn turn) throws IOException;

    void delete(String id) throws IOException;

    /** The runs of which anything is kept, or was begun to be. */
    Set<String> runs() throws IOException;

    /** Whether other nodes may go on from them. */
    boolean areShared();
}

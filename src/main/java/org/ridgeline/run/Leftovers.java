package org.ridgeline.run;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jboss.logging.Logger;

/** Checkpoints that nobody will go on from: they are large, and nothing else would ever remove them. */
@Singleton
final class Leftovers {
    private static final Logger LOG = Logger.getLogger(Leftovers.class);

    private final Database database;
    private final Checkpoints checkpoints;

    @Inject
    Leftovers(Database database, Checkpoints checkpoints) {
        this.database = database;
        this.checkpoints = checkpoints;
    }

    /**
     * Removes what is kept of a run that has ended or is not known any more. One that is started again at this very moment may
     * lose its first checkpoint, and would begin anew after a crash.
     */
    void forgetIfEnded(String id) {
        try {
            boolean ended = database.transaction(connection -> RunTable.find(connection, id))
                    .map(row -> row.state().hasEnded())
                    .orElse(true);
            if (ended) {
                checkpoints.delete(id);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warnf("The checkpoint of the run %s is left behind: %s", id, e.getMessage());
        }
    }

    /** Removes what processes left that were killed: a run may have been cancelled, or forgotten, since. */
    void sweep() {
        try {
            checkpoints.runs().forEach(this::forgetIfEnded);
        } catch (IOException | RuntimeException e) {
            LOG.warnf("Checkpoints of ended runs may be left behind: %s", e.getMessage());
        }
    }
}

package org.ridgeline.run;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.eclipse.microprofile.config.Config;
import org.ridgeline.storage.DatabaseKind;
import org.ridgeline.storage.Home;

/** What a node is told by its configuration, and its beginning and end. */
@Singleton
final class RunConfiguration {
    @Produces
    @Singleton
    RunLimits limits(Config config) {
        return RunLimits.of(config);
    }

    @Produces
    @Singleton
    Checkpoints checkpoints(DatabaseKind kind, Database database, Home home) {
        return switch (kind) {
            case H2 -> new FileCheckpoints(home.folder().resolve("checkpoints"));
            case POSTGRESQL -> new DatabaseCheckpoints(database);
        };
    }

    void start(
            @Observes StartupEvent event,
            Config config,
            RunLimits limits,
            Housekeeping housekeeping,
            Leftovers leftovers,
            Worker worker,
            Home home)
            throws IOException {
        housekeeping.start();
        if (Role.of(config).contains(Role.WORKER)) {
            leftovers.sweep();
            worker.start(home.nodeId(), limits.workers());
        }
    }

    void stop(@Observes ShutdownEvent event, Housekeeping housekeeping, Worker worker) {
        worker.stop();
        housekeeping.stop();
    }
}

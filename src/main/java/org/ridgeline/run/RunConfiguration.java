package org.ridgeline.run;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ridgeline.storage.DatabaseKind;
import org.ridgeline.storage.Home;

/** What a node is told by its configuration, and its beginning and end. */
@Singleton
final class RunConfiguration {
    @ConfigProperty(name = Role.SETTING)
    Set<Role> roles;

    @ConfigProperty(name = "ridgeline.runs.workers")
    Optional<Integer> workers;

    @ConfigProperty(name = "ridgeline.runs.waiting")
    int waiting;

    @ConfigProperty(name = "ridgeline.runs.waiting-per-caller")
    int waitingPerCaller;

    @ConfigProperty(name = "ridgeline.runs.kept")
    int kept;

    /** For the container, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    RunConfiguration() {}

    @Produces
    @Singleton
    RunLimits limits() {
        return new RunLimits(
                workers.orElseGet(Runtime.getRuntime()::availableProcessors), waiting, waitingPerCaller, kept);
    }

    @Produces
    @Singleton
    Checkpoints checkpoints(DatabaseKind kind, Database database, Home home) {
        return switch (kind) {
            case H2 -> new FileCheckpoints(home.folder().resolve("checkpoints"));
            case POSTGRESQL -> new DatabaseCheckpoints(database);
        };
    }

    void start(@Observes StartupEvent event, RunLimits limits, Housekeeping housekeeping, Worker worker, Home home)
            throws IOException {
        housekeeping.start();
        if (roles.contains(Role.WORKER)) {
            worker.start(home.nodeId(), limits.workers());
        }
    }

    void stop(@Observes ShutdownEvent event, Housekeeping housekeeping, Worker worker) {
        worker.stop();
        housekeeping.stop();
    }
}

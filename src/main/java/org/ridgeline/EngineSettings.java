package org.ridgeline;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ridgeline.training.TrainingDevice;
import org.ridgeline.training.TrainingEngine;

/** Tells training, which knows no configuration, where to compute and where to unpack its engine. It loads nothing. */
@ApplicationScoped
class EngineSettings {
    /** Before runs that a restart found go on. */
    void configure(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start,
            @ConfigProperty(name = "ridgeline.device") String device,
            @ConfigProperty(name = "ridgeline.engine.folder") Optional<Path> folder) {
        TrainingDevice.configure(device);
        folder.ifPresent(TrainingEngine::unpackInto);
    }
}

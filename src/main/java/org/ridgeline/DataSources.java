package org.ridgeline;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ridgeline.data.FashionMnist;
import org.ridgeline.data.FashionMnistDownload;
import org.ridgeline.storage.Home;
import org.ridgeline.training.PublishedFashionMnist;

/**
 * Tells the data sets, which know no configuration, where to look. Reads nothing and uses no network: that begins when
 * somebody asks for the data.
 */
@ApplicationScoped
class DataSources {
    private static final Path CACHE = Path.of("data", "fashion-mnist");

    /** Before runs that a restart found go on. */
    void configure(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start,
            @ConfigProperty(name = Home.SETTING) Path home,
            @ConfigProperty(name = "ridgeline.fashion-mnist.folder") Optional<Path> folder,
            @ConfigProperty(name = "ridgeline.fashion-mnist.download") boolean mayDownload) {
        Optional<FashionMnistDownload> download =
                mayDownload ? Optional.of(new PublishedFashionMnist()) : Optional.empty();
        FashionMnist.share(new FashionMnist(folder, home.resolve(CACHE), download));
    }
}

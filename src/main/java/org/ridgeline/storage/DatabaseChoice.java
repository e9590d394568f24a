package org.ridgeline.storage;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Switches on the data source, the persistence unit and the migrations of the database that the one setting names, and the
 * others off. Quarkus fixes the kinds of databases when the application is built; which is used, it lets us say here.
 */
public final class DatabaseChoice implements ConfigSourceFactory {
    /** Above the application's own file, below everything that a person sets. */
    private static final int ORDINAL = 255;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue url = context.getValue(DatabaseKind.URL_SETTING);
        if (url == null || url.getValue() == null) {
            return List.of();
        }
        DatabaseKind chosen = DatabaseKind.of(url.getValue());
        Map<String, String> settings = new HashMap<>();
        for (DatabaseKind kind : DatabaseKind.values()) {
            String active = Boolean.toString(kind == chosen);
            for (String part : List.of("datasource", "hibernate-orm", "flyway")) {
                settings.put("quarkus.%s.%s.active".formatted(part, kind.unit()), active);
            }
        }
        return List.of(new PropertiesConfigSource(settings, "the chosen database", ORDINAL));
    }
}

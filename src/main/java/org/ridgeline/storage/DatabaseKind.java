package org.ridgeline.storage;

import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;

/** The databases that the application knows; each is a data source and a persistence unit of its name. */
public enum DatabaseKind {
    /** A file of this node's own: for one node alone. */
    H2,
    /** A server that several nodes share. */
    POSTGRESQL;

    /** The setting that chooses; {@code RIDGELINE_DATABASE_URL} in the environment. */
    static final String URL_SETTING = "ridgeline.database.url";

    /** Its data source and persistence unit in the configuration. */
    String unit() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The chosen one. */
    public static DatabaseKind of(Config config) {
        return of(config.getValue(URL_SETTING, String.class));
    }

    /** @param url such as {@code jdbc:postgresql://host/database} */
    static DatabaseKind of(String url) {
        return Arrays.stream(values())
                .filter(kind -> url.startsWith("jdbc:" + kind.unit() + ":"))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(
                        ("RIDGELINE_DATABASE_URL (%s) must begin with jdbc:h2: or jdbc:postgresql:. Maybe it is an address without jdbc: before"
                                        + " it?")
                                .formatted(url)));
    }
}

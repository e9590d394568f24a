package org.ridgeline.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** What keeps the application from starting, found before anything would fail with a page of stack traces. */
public final class Obstacle {
    /** What H2 says when another process has the file. */
    private static final int IN_USE = 90020;

    private Obstacle() {}

    /** One sentence about what is in the way and what to do; empty where nothing is. Takes the folder for this process. */
    public static Optional<String> find() {
        try {
            return find(ConfigProvider.getConfig());
        } catch (IllegalArgumentException | NoSuchElementException setting) {
            return Optional.of(String.valueOf(setting.getMessage()));
        }
    }

    private static Optional<String> find(Config config) {
        Path folder = config.getValue(Home.SETTING, Path.class);
        Home home = new Home(folder);
        try {
            if (!home.take()) {
                return Optional.of(("another Ridgeline is using the folder %s with its database. Stop that one, or set"
                                + " RIDGELINE_HOME to another folder.")
                        .formatted(home.folder()));
            }
        } catch (IOException e) {
            return Optional.of("the folder %s cannot be written (%s). Set RIDGELINE_HOME to one that can."
                    .formatted(home.folder(), e));
        }
        return inUse(config);
    }

    /** Whether an H2 file is free: the pool would ask for it again and again. */
    private static Optional<String> inUse(Config config) {
        String url = config.getValue(DatabaseKind.URL_SETTING, String.class);
        if (DatabaseKind.of(url) != DatabaseKind.H2) {
            return Optional.empty();
        }
        String user = config.getValue("ridgeline.database.user", String.class);
        String password = config.getValue("ridgeline.database.password", String.class);
        try (Connection free = DriverManager.getConnection(url, user, password)) {
            return Optional.empty();
        } catch (SQLException e) {
            return e.getErrorCode() == IN_USE
                    ? Optional.of(("another program is using the database %s. Stop it, or set RIDGELINE_HOME to another"
                                    + " folder.")
                            .formatted(url))
                    : Optional.of("the database %s cannot be opened: %s".formatted(url, e.getMessage()));
        }
    }
}

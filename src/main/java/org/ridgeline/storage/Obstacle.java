package org.ridgeline.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** What keeps the application from starting, found before anything would fail with a page of stack traces. */
public final class Obstacle {
    /** What H2 says when another process has the file. */
    private static final int IN_USE = 90020;

    /** How long a server may take to let us in. */
    private static final String SECONDS = "10";

    private Obstacle() {}

    /** One sentence about what is in the way and what to do; empty where nothing is. Takes the folder for this process. */
    public static Optional<String> find() {
        try {
            return find(ConfigProvider.getConfig());
        } catch (IllegalArgumentException | NoSuchElementException setting) {
            return Optional.of(String.valueOf(setting.getMessage()));
        }
    }

    static Optional<String> find(Config config) {
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
        return unreachable(config);
    }

    /** Whether an H2 file is free, or a server there that lets us in: the pool would ask again and again. */
    private static Optional<String> unreachable(Config config) {
        String url = config.getValue(DatabaseKind.URL_SETTING, String.class);
        DatabaseKind kind = DatabaseKind.of(url);
        String user = config.getValue("ridgeline.database.user", String.class);
        String password = config.getValue("ridgeline.database.password", String.class);
        Properties access = new Properties();
        access.setProperty("user", user);
        access.setProperty("password", password);
        if (kind == DatabaseKind.POSTGRESQL) {
            access.setProperty("loginTimeout", SECONDS);
        }
        try (Connection free = DriverManager.getConnection(url, access)) {
            return Optional.empty();
        } catch (SQLException e) {
            return switch (kind) {
                case H2 -> Optional.of(closed(url, e));
                case POSTGRESQL ->
                    Optional.of(("the database %s does not let %s in: %s Start it, or check RIDGELINE_DATABASE_URL,"
                                    + " RIDGELINE_DATABASE_USER and RIDGELINE_DATABASE_PASSWORD.")
                            .formatted(withoutSettings(url), user, oneLine(e)));
            };
        }
    }

    private static String closed(String url, SQLException e) {
        return e.getErrorCode() == IN_USE
                ? "another program is using the database %s. Stop it, or set RIDGELINE_HOME to another folder."
                        .formatted(url)
                : "the database %s cannot be opened: %s".formatted(url, e.getMessage());
    }

    /** Behind the question mark there may be a password. */
    private static String withoutSettings(String url) {
        return url.replaceFirst("\\?.*", "");
    }

    private static String oneLine(SQLException e) {
        String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
        return message.endsWith(".") ? message : message + ".";
    }
}

package org.ridgeline.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which build this is. Part of every ETag, so that a new version's answers are never taken for the old one's. */
final class Build {
    static final String ID = read();

    private Build() {}

    private static String read() {
        try (InputStream stream = Build.class.getResourceAsStream("/build.properties")) {
            Properties properties = new Properties();
            properties.load(stream);
            return properties.getProperty("version") + "-" + properties.getProperty("time");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

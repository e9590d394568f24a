package org.ridgeline.run;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.ridgeline.storage.DatabaseKind;

/** Settings with which a node would start and be of no use. */
public final class RunObstacle {
    private RunObstacle() {}

    /** One sentence about what is in the way and what to do; empty where nothing is. */
    public static Optional<String> find() {
        return find(ConfigProvider.getConfig());
    }

    static Optional<String> find(Config config) {
        try {
            RunLimits.of(config);
            return roles(Role.of(config), DatabaseKind.of(config));
        } catch (IllegalArgumentException | NoSuchElementException setting) {
            return Optional.of(String.valueOf(setting.getMessage()));
        }
    }

    private static Optional<String> roles(Set<Role> roles, DatabaseKind kind) {
        if (roles.isEmpty()) {
            return Optional.of("%s is empty: set it to web, to worker, or to web,worker for a node that does both."
                    .formatted(Role.SETTING));
        }
        if (kind == DatabaseKind.H2 && !roles.containsAll(Set.of(Role.values()))) {
            return Optional.of(
                    ("a node that is %s alone (%s) shares its runs with others, and an H2 file belongs to one"
                                    + " process. Set RIDGELINE_DATABASE_URL to jdbc:postgresql://host/database, or RIDGELINE_ROLES"
                                    + " to web,worker.")
                            .formatted(roles.iterator().next().setting(), Role.SETTING));
        }
        return Optional.empty();
    }
}

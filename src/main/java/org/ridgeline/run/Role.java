package org.ridgeline.run;

import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/** What a node is there for; by default for both. */
public enum Role {
    /** It answers pages and the API, and puts runs into the queue. */
    WEB,
    /** It computes runs. */
    WORKER;

    /** The setting that says them, such as {@code web,worker}. */
    public static final String SETTING = "ridgeline.roles";

    String setting() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those that a node is told to have; none where the setting is empty. */
    static Set<Role> of(Config config) {
        return config.getOptionalValues(SETTING, Role.class).map(Set::copyOf).orElse(Set.of());
    }
}

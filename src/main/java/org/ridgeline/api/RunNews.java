package org.ridgeline.api;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.ridgeline.catalog.ParameterType;
import org.ridgeline.run.RunEvent;

/**
 * What is told to those who watch: an event of a run as it travels.
 *
 * @param whole the run document without figures
 * @param bare the same without the result, for those who only want to know how far it is
 */
record RunNews(long id, RunEvent.Type type, String whole, String bare) {
    private static final Set<Include> NUMBERS = EnumSet.of(Include.RESULT);

    static RunNews of(RunEvent event) {
        return new RunNews(event.id(), event.type(), document(event, NUMBERS), document(event, Set.of()));
    }

    private static String document(RunEvent event, Set<Include> parts) {
        return new String(RunDocument.write(event.run(), "en", parts), StandardCharsets.UTF_8);
    }

    /** @param parts asked for; figures never travel with events */
    String document(Set<Include> parts) {
        return parts.contains(Include.RESULT) ? whole : bare;
    }

    int length() {
        return whole.length() + bare.length();
    }

    String name() {
        return name(type);
    }

    static String name(RunEvent.Type type) {
        return ParameterType.Choice.wire(type);
    }

    boolean isLast() {
        return type == RunEvent.Type.END;
    }
}

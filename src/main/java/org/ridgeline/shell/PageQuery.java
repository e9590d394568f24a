package org.ridgeline.shell;

import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ridgeline.catalog.QueryString;

/** A page's query, taken apart: the experiment's own words, and those about the page. */
final class PageQuery {
    private static final Set<String> ABOUT_THE_PAGE = Set.of("lang", "theme", "controls", "preset");

    private final Map<String, List<String>> parameters;

    PageQuery(Location location) {
        this.parameters = location.getQueryParameters().getParameters();
    }

    /** The experiment's query as it was asked; the lab finds out what is wrong with it, if anything is. */
    String experiment() {
        return parameters.entrySet().stream()
                .filter(entry -> !ABOUT_THE_PAGE.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> QueryString.encode(entry.getKey()) + "=" + QueryString.encode(value)))
                .collect(Collectors.joining("&"));
    }

    Optional<String> controls() {
        return first("controls");
    }

    Optional<String> preset() {
        return first("preset");
    }

    private Optional<String> first(String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }
}

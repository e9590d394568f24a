package org.ridgeline.catalog;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every technique of this application, by id. */
@ApplicationScoped
public class Catalogue {
    /** Ids that are addresses of something else. */
    private static final Set<String> RESERVED =
            Set.of("runs", "techniques", "presets", "oembed", "p", "embed", "api", "q");

    private final Map<String, Technique<?, ?>> byId;
    private final List<Technique<?, ?>> techniques;

    @Inject
    public Catalogue(@All List<Technique<?, ?>> techniques) {
        this.techniques =
                techniques.stream().sorted(Comparator.comparing(Technique::id)).toList();
        this.byId = this.techniques.stream().collect(Collectors.toUnmodifiableMap(Technique::id, Function.identity()));
        byId.keySet().stream().filter(RESERVED::contains).findAny().ifPresent(id -> {
            throw new IllegalStateException(
                    "The technique id (%s) is reserved. Maybe use a longer name.".formatted(id));
        });
    }

    public List<Technique<?, ?>> techniques() {
        return techniques;
    }

    public Optional<Technique<?, ?>> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}

package org.ridgeline.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Saves and finds presets. */
@ApplicationScoped
public class Presets {
    /** No letters that are mistaken for others when a code is read aloud or from a wall. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    /** 31⁸ codes: a thousand presets a day for a century meet one twice with odds of one in a thousand. */
    private static final int LENGTH = 8;

    private static final Pattern CODE = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");

    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();

    @Inject
    EntityManager entities;

    /** Answers only when the preset is committed, so that a killed server has lost none it has confirmed. */
    @Transactional
    public Preset save(String title, String technique, String query, @Nullable String data) {
        Preset preset = new Preset(freshCode(), title, technique, query, data, clock.instant());
        entities.persist(preset);
        return preset;
    }

    /** What is no code is not asked for: not every database takes every character. */
    @Transactional
    public Optional<Preset> find(String code) {
        return CODE.matcher(code).matches() ? Optional.ofNullable(entities.find(Preset.class, code)) : Optional.empty();
    }

    private String freshCode() {
        String code = randomCode();
        while (entities.find(Preset.class, code) != null) {
            code = randomCode();
        }
        return code;
    }

    private String randomCode() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}

package org.ridgeline.classroom;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A saved experiment under a title, reached by a short code. */
@Entity
@Immutable
public class Preset {
    static final int LONGEST_TITLE = 200;

    @Id
    private String code;

    private String title;

    private String technique;

    private String query;

    /** The caller's own data as JSON, or null. */
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable String data;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For JPA, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected Preset() {}

    Preset(String code, String title, String technique, String query, @Nullable String data, Instant createdAt) {
        this.code = code;
        this.title = title;
        this.technique = technique;
        this.query = query;
        this.data = data;
        this.createdAt = createdAt;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String technique() {
        return technique;
    }

    public String query() {
        return query;
    }

    public @Nullable String data() {
        return data;
    }

    /** Where the preset opens: the lesson in the saved state; own data is looked up by the code. */
    public String address() {
        String asked = data == null ? query : query + (query.isEmpty() ? "" : "&") + "preset=" + code;
        return "/" + technique + (asked.isEmpty() ? "" : "?" + asked);
    }
}

package org.ridgeline.storage;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** Hands out the chosen database as the only one there is: nobody else needs to know which. */
@Singleton
public class ChosenDatabase {
    private final DatabaseKind kind;

    @Inject
    ChosenDatabase(@ConfigProperty(name = DatabaseKind.URL_SETTING) String url) {
        this.kind = DatabaseKind.of(url);
    }

    @Produces
    @Singleton
    DatabaseKind kind() {
        return kind;
    }

    @Produces
    @Singleton
    javax.sql.DataSource source(
            @DataSource("h2") InjectableInstance<AgroalDataSource> h2,
            @DataSource("postgresql") InjectableInstance<AgroalDataSource> postgresql) {
        return switch (kind) {
            case H2 -> h2.get();
            case POSTGRESQL -> postgresql.get();
        };
    }

    @Produces
    @ApplicationScoped
    Session session(
            @PersistenceUnit("h2") InjectableInstance<Session> h2,
            @PersistenceUnit("postgresql") InjectableInstance<Session> postgresql) {
        return switch (kind) {
            case H2 -> h2.get();
            case POSTGRESQL -> postgresql.get();
        };
    }
}

package org.ridgeline.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGSimpleDataSource;
import org.ridgeline.storage.Postgres;

/** Databases with the application's own tables in them, and nothing else. */
final class Databases {
    private Databases() {}

    /** In memory, gone with the process. */
    static DataSource fresh() {
        JdbcConnectionPool pool = JdbcConnectionPool.create(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "ridgeline", "ridgeline");
        pool.setMaxConnections(50);
        migrate(pool, "db/migration");
        return pool;
    }

    /** A schema of its own on a server. */
    static DataSource fresh(Postgres server) {
        String schema = "test_" + UUID.randomUUID().toString().replace("-", "");
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.url());
        source.setUser(Postgres.USER);
        try (Connection connection = source.getConnection()) {
            connection.createStatement().execute("create schema " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        source.setCurrentSchema(schema);
        migrate(source, "db/migration", "db/postgresql");
        return source;
    }

    static boolean isShared(DataSource source) {
        return source instanceof PGSimpleDataSource;
    }

    private static void migrate(DataSource source, String... locations) {
        Flyway.configure().dataSource(source).locations(locations).load().migrate();
    }
}

package org.ridgeline.run;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.ridgeline.storage.Postgres;

/** What those outside see is the same on PostgreSQL. */
class StoredRunsPostgresIT extends StoredRunsTest {
    private static Postgres server;

    @BeforeAll
    static void start() throws Exception {
        server = Postgres.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    DataSource database() {
        return Databases.fresh(server);
    }
}

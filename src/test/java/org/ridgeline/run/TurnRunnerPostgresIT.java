package org.ridgeline.run;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.ridgeline.storage.Postgres;

/** Workers take over from one another the same way on PostgreSQL, with checkpoints in the database. */
class TurnRunnerPostgresIT extends TurnRunnerTest {
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

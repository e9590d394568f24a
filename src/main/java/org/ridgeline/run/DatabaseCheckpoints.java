package org.ridgeline.run;

import java.util.Optional;
import java.util.Set;
import org.ridgeline.run.TurnTable.Turn;

/** Checkpoints in a database that several nodes share, so that any of them can go on. */
final class DatabaseCheckpoints implements Checkpoints {
    private final Database database;

    DatabaseCheckpoints(Database database) {
        this.database = database;
    }

    @Override
    public void save(Turn turn, byte[] checkpoint) {
        database.transaction(connection -> {
            // Inserted first: a statement that finds the turn over writes nothing, and then deletes nothing either.
            int written = Database.update(
                    connection,
                    "insert into run_checkpoint (run_id, attempt, saved_at, bytes)"
                            + " select id, attempt, now(), ? from run where id = ? and attempt = ? and state = 'RUNNING'"
                            + " on conflict (run_id, attempt) do update set bytes = excluded.bytes,"
                            + " saved_at = excluded.saved_at",
                    checkpoint,
                    turn.id(),
                    turn.attempt());
            return written == 0
                    ? 0
                    : Database.update(
                            connection,
                            "delete from run_checkpoint where run_id = ? and attempt < ?",
                            turn.id(),
                            turn.attempt());
        });
    }

    @Override
    public Optional<byte[]> load(Turn turn) {
        return database.transaction(connection -> Database.first(
                connection,
                "select bytes from run_checkpoint where run_id = ? and attempt <= ? order by attempt desc"
                        + " fetch first 1 rows only",
                row -> row.getBytes("bytes"),
                turn.id(),
                turn.attempt()));
    }

    @Override
    public void delete(String id) {
        database.transaction(
                connection -> Database.update(connection, "delete from run_checkpoint where run_id = ?", id));
    }

    @Override
    public Set<String> runs() {
        return Set.copyOf(database.transaction(connection -> Database.list(
                connection, "select distinct run_id from run_checkpoint", row -> row.getString("run_id"))));
    }

    @Override
    public boolean areShared() {
        return true;
    }
}

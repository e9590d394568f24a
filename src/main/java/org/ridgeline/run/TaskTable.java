package org.ridgeline.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/**
 * The tasks of db-scheduler, where they must change in one transaction with the runs. Its own client opens a connection of
 * its own, so that a crash between two commits could leave a run that nobody ever begins.
 */
final class TaskTable {
    static final String NAME = "run";

    private TaskTable() {}

    /** The name of one start of a run: what is left of an earlier start is not in its way. */
    record Task(String run, int starts) {
        private static final String SEPARATOR = ".";

        static Task of(String instance) {
            int at = instance.indexOf(SEPARATOR);
            return new Task(instance.substring(0, at), Integer.parseInt(instance.substring(at + 1)));
        }

        String instance() {
            return run + SEPARATOR + starts;
        }
    }

    static void insert(Connection connection, Task task, Instant queuedAt) throws SQLException {
        Database.update(
                connection,
                "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                        + " values (?, ?, ?, false, 1)",
                NAME,
                task.instance(),
                queuedAt);
    }

    /** Removes it, unless a worker has it: that one will find that there is nothing to do. */
    static void removeWaiting(Connection connection, Task task) throws SQLException {
        Database.update(
                connection,
                "delete from scheduled_tasks where task_name = ? and task_instance = ? and not picked",
                NAME,
                task.instance());
    }

    /** Lets go of what a node had picked before its process ended, so that it need not wait for its own silence. */
    static int release(Connection connection, String node) throws SQLException {
        return Database.update(
                connection,
                "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,"
                        + " version = version + 1 where task_name = ? and picked and picked_by = ?",
                NAME,
                node);
    }
}

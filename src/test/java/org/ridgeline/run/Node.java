package org.ridgeline.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.ridgeline.catalog.Catalogue;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.OwnData;
import org.ridgeline.catalog.QueryString;
import org.ridgeline.catalog.Words;

/** One node of a cluster, in this process, put together as the container does it. */
final class Node implements AutoCloseable {
    static final RunLimits ROOMY = new RunLimits(2, 512, 64, 2000);

    final Counter counter = new Counter();
    final Database database;
    final StoredRuns runs;
    final Leases leases;
    final TurnRunner runner;
    final Worker worker;
    final Housekeeping housekeeping;
    final Checkpoints checkpoints;
    final Leftovers leftovers;

    Node(DataSource source, Path home, RunLimits limits) {
        this(
                source,
                limits,
                Databases.isShared(source)
                        ? new DatabaseCheckpoints(new Database(source))
                        : new FileCheckpoints(home.resolve("checkpoints")));
    }

    Node(DataSource source, RunLimits limits, Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
        database = new Database(source);
        RunReader reader = new RunReader(new Catalogue(List.of(counter)));
        leases = new Leases(database);
        leftovers = new Leftovers(database, checkpoints);
        runner = new TurnRunner(database, reader, leases, checkpoints, leftovers);
        worker = new Worker(database, runner);
        housekeeping = new Housekeeping(database, leases, limits);
        runs = new StoredRuns(database, reader, limits, leases, leftovers, worker);
    }

    /** Begins to work as a node of that name. */
    Node start(String name, int threads) {
        housekeeping.start();
        leftovers.sweep();
        worker.start(name, threads);
        return this;
    }

    Run<Counter.Parameters, Counter.Result> join(String query) {
        return join(query, "somebody");
    }

    Run<Counter.Parameters, Counter.Result> join(String query, String caller) {
        Experiment<Counter.Parameters> asked = experiment(query);
        return runs.join(counter, asked, counter.parameters().canonical(asked.parameters()), caller);
    }

    Experiment<Counter.Parameters> experiment(String query) {
        Words words = Words.of("en", counter.id());
        return new Experiment<>(counter.parameters().fromQuery(QueryString.parse(query), words), OwnData.NONE, words);
    }

    Optional<Run<Counter.Parameters, Counter.Result>> finished(String query) {
        Experiment<Counter.Parameters> asked = experiment(query);
        return runs.finished(counter, asked, counter.parameters().canonical(asked.parameters()));
    }

    Run<?, ?> find(String id) {
        return runs.find(id).orElseThrow();
    }

    Run<?, ?> awaitEnd(String id) throws InterruptedException {
        long last = System.nanoTime() + 20_000_000_000L;
        while (System.nanoTime() < last) {
            Run<?, ?> run = find(id);
            if (run.state().hasEnded()) {
                return run;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("The run did not end: " + find(id));
    }

    /** Computes it as db-scheduler would make this node do it at last: now, in the calling thread. */
    TurnRunner.Outcome compute(String id) {
        return compute(id, TurnRunner.LEFT_TO_OTHERS);
    }

    /** @param failures how often its task has failed before */
    TurnRunner.Outcome compute(String id, int failures) {
        int starts = database.transaction(connection -> RunTable.find(connection, id))
                .orElseThrow()
                .starts();
        return runner.run(new TaskTable.Task(id, starts), failures);
    }

    /** As the computation itself, in a thread of its own. */
    Thread computeAside(String id) {
        return Thread.ofPlatform().start(() -> compute(id));
    }

    Optional<byte[]> checkpoint(String id) throws IOException {
        return checkpoints.load(new TurnTable.Turn(id, row(id).attempt()));
    }

    RunRow row(String id) {
        return database.transaction(connection -> RunTable.find(connection, id)).orElseThrow();
    }

    @Override
    public void close() {
        worker.stop();
        housekeeping.stop();
    }
}

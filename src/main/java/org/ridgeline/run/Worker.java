package org.ridgeline.run;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.ridgeline.catalog.RunTechnique;

/** Takes runs out of the queue and computes them, several at once; db-scheduler sees to it that each has one worker. */
@Singleton
final class Worker {
    private static final Logger LOG = Logger.getLogger(Worker.class);

    /** A node that was silent for four beats is dead; db-scheduler looks every two beats: taken over within 25 s. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(4);

    private static final int MISSED_HEARTBEATS = 4;

    /** How soon a run is seen that another process put into the queue. */
    private static final Duration POLLING = Duration.ofMillis(500);

    /** After something that is not the run's fault, such as a database that was away; twice as long each time. */
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(2);

    private static final int MOST_DOUBLINGS = 3;

    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final Database database;
    private final TurnRunner runner;
    private volatile @Nullable Scheduler scheduler;
    private volatile int threads;
    private final Set<String> prepared = ConcurrentHashMap.newKeySet();

    @Inject
    Worker(Database database, TurnRunner runner) {
        this.database = database;
        this.runner = runner;
    }

    /**
     * @param node the same after a restart, so that it goes on at once with what it was at
     * @param threads how many runs it computes at once
     */
    void start(String node, int threads) {
        int left = database.transaction(connection -> TaskTable.release(connection, node));
        if (left > 0) {
            LOG.infof("Going on with %d runs that were under way when this node ended.", left);
        }
        Scheduler started = Scheduler.create(database.source(), task())
                .schedulerName(new SchedulerName.Fixed(node))
                .threads(threads)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .enableImmediateExecution()
                .shutdownMaxWait(LONGEST_STOP)
                .failureLogging(LogLevel.WARN, false)
                .build();
        started.start();
        scheduler = started;
        this.threads = threads;
    }

    /** How many runs it computes at once; 0 before it starts, and where it never does. */
    int threads() {
        return threads;
    }

    /** Something was put into the queue: no need to wait for the next look. */
    void wake() {
        Scheduler own = scheduler;
        if (own != null) {
            own.triggerCheckForDueExecutions();
        }
    }

    /** Prepares a technique once, beside everything else. */
    void expect(RunTechnique<?, ?> technique) {
        if (threads > 0 && prepared.add(technique.id())) {
            Thread.ofPlatform()
                    .name("run-prepare")
                    .daemon()
                    .priority(Thread.MIN_PRIORITY)
                    .start(() -> {
                        try {
                            technique.prepare();
                        } catch (RuntimeException e) {
                            LOG.warnf("%s is not ready to be computed yet: %s", technique.id(), e.getMessage());
                            prepared.remove(technique.id());
                        }
                    });
        }
    }

    /** Gives back what it has, so that another node or the next start goes on with it. */
    void stop() {
        Scheduler own = scheduler;
        if (own != null) {
            own.pause();
            runner.stop();
            own.stop();
            scheduler = null;
        }
    }

    private Task<Void> task() {
        return Tasks.custom(TaskTable.NAME, Void.class)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, nextTry(complete.getExecution().consecutiveFailures)))
                .onDeadExecution((complete, operations) ->
                        operations.reschedule(complete, complete.getExecution().getExecutionTime()))
                .execute((instance, context) -> run(instance, context.getExecution().consecutiveFailures));
    }

    private static Instant nextTry(int failures) {
        // Not at the same place between two looks each time: another node must have a chance to look first.
        long shift = ThreadLocalRandom.current().nextLong(POLLING.toMillis());
        return Instant.now()
                .plus(BEFORE_NEXT_TRY.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS)))
                .plusMillis(shift);
    }

    private CompletionHandler<Void> run(TaskInstance<Void> instance, int failures) {
        return switch (runner.run(TaskTable.Task.of(instance.getId()), failures)) {
            case DONE -> new CompletionHandler.OnCompleteRemove<>();
            case GIVEN_BACK ->
                (complete, operations) ->
                        operations.reschedule(complete, complete.getExecution().getExecutionTime());
        };
    }
}

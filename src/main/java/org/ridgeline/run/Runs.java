package org.ridgeline.run;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ridgeline.catalog.Experiment;
import org.ridgeline.catalog.RunTechnique;

/** The queue of long experiments, as everybody outside sees it. */
public interface Runs {
    /**
     * Starts the experiment, or joins those who wait for it already, or finds it finished. After a failure or a cancel it
     * starts again.
     *
     * @param query the experiment's canonical query, without own data
     * @param caller whose quota it counts against, such as an address
     * @throws QueueFullException when the caller's quota or the whole queue is full
     */
    <P extends Record, R extends Record> Run<P, R> join(
            RunTechnique<P, R> technique, Experiment<P> experiment, String query, String caller);

    Optional<Run<?, ?>> find(String id);

    /** The finished run of an experiment, if it has one; never starts one. */
    <P extends Record, R extends Record> Optional<Run<P, R>> finished(
            RunTechnique<P, R> technique, Experiment<P> experiment, String query);

    /** The id that an experiment's run has or would have; starts nothing. */
    <P extends Record> String idOf(RunTechnique<P, ?> technique, Experiment<P> experiment, String query);

    /** Somebody looks at an experiment that is not computed: where runs are computed, what they need is made ready beside. */
    void expect(RunTechnique<?, ?> technique);

    /**
     * Withdraws one join; the run stops within one step when nobody is left. Empty for an unknown run.
     *
     * @throws RunEndedException when it has ended
     */
    Optional<Run<?, ?>> withdraw(String id);

    /** The newest event; a run has at least one. */
    Optional<RunEvent> newestEvent(String id);

    /** The events after this one, in order; at most a thousand at once: ask again after the last. */
    List<RunEvent> eventsAfter(String id, long last);

    /** The number of the newest event of each of these runs, as far as they are known: one question for all watchers. */
    Map<String, Long> newestEvents(Collection<String> ids);

    /** The queue as a whole. */
    Queue queue();

    /**
     * @param waiting how many runs wait
     * @param running how many are computed, on all nodes
     * @param workers how many this node computes at once; 0 where it is no worker
     */
    record Queue(int waiting, int running, int workers) {}
}

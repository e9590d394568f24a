package org.ridgeline.catalog;

import static java.lang.System.Logger.Level.WARNING;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * An experiment that begins at a moment of another one: first the parent is computed up to that moment, then the child goes
 * on from where it stands. One of both is open at any time.
 */
final class ForkedComputation<P extends Record, R extends Record> implements Computation<R> {
    private static final System.Logger LOG = System.getLogger(ForkedComputation.class.getName());
    private static final int FORMAT = 0x464F524B;

    private final RunTechnique<P, R> technique;
    private final Experiment<P> experiment;
    private final int fork;
    private final int parentMoments;
    private final int moments;

    /** The parent's, or once it is forked the child's. */
    private Computation<R> current;

    private boolean forked;

    /** The child's own progress when it began. */
    private double begunAt;

    private ForkedComputation(
            RunTechnique<P, R> technique, Experiment<P> experiment, Forks.Parent<P> parent, Computation<R> current) {
        this.technique = technique;
        this.experiment = experiment;
        this.fork = parent.moment();
        this.parentMoments = technique.moments(parent.experiment().parameters());
        this.moments = technique.moments(experiment.parameters());
        this.current = current;
    }

    /** @param checkpoint of such a computation; where it cannot be gone on with, the experiment begins anew */
    static <P extends Record, R extends Record> ForkedComputation<P, R> of(
            RunTechnique<P, R> technique,
            Experiment<P> experiment,
            Forks.Parent<P> parent,
            byte @Nullable [] checkpoint) {
        Saved saved = checkpoint == null ? null : Saved.of(checkpoint);
        if (saved != null && saved.forked()) {
            Computation<R> child = technique.compute(experiment, saved.inner());
            if (child.moment() >= parent.moment()) {
                ForkedComputation<P, R> whole = new ForkedComputation<>(technique, experiment, parent, child);
                whole.forked = true;
                whole.begunAt = saved.begunAt();
                return whole;
            }
            // It could not be gone on with, and has begun by itself, which is another experiment.
            child.close();
            LOG.log(WARNING, "A fork begins anew: its checkpoint cannot be gone on with.");
        }
        byte[] inner = saved == null || saved.forked() ? null : saved.inner();
        return new ForkedComputation<>(
                technique, experiment, parent, Forks.compute(technique, parent.experiment(), inner));
    }

    @Override
    public boolean isDone() {
        return forked && current.isDone();
    }

    @Override
    public void step() {
        if (forked || current.moment() < fork) {
            current.step();
        } else {
            fork();
        }
        if (!forked && current.isDone() && current.moment() < fork) {
            throw new EndedBeforeForkException(fork, current.moment());
        }
    }

    private void fork() {
        Computation<R> parent = current;
        current = technique.fork(experiment, innermost(parent));
        forked = true;
        begunAt = current.progress();
        parent.close();
    }

    /** The technique's own computation: a parent may be forked itself. */
    private static <R extends Record> Computation<R> innermost(Computation<R> computation) {
        return computation instanceof ForkedComputation<?, R> outer ? innermost(outer.current) : computation;
    }

    /** The parent's share is that of its moments; it closes with less work than it would have by itself. */
    @Override
    public double progress() {
        double share = (double) fork / moments;
        if (!forked) {
            return share * Math.min(1, current.progress() * parentMoments / fork);
        }
        double left = 1 - begunAt;
        return left <= 0 ? 1 : Math.max(share, 1 - (1 - share) * (1 - current.progress()) / left);
    }

    @Override
    public int moment() {
        return current.moment();
    }

    @Override
    public int moments() {
        return moments;
    }

    @Override
    public R result() {
        return current.result();
    }

    @Override
    public byte[] checkpoint() {
        return new Saved(forked, begunAt, current.checkpoint()).bytes();
    }

    @Override
    public String device() {
        return current.device();
    }

    @Override
    public void close() {
        current.close();
    }

    /** @param inner the checkpoint of the parent, or once it is forked of the child */
    @SuppressWarnings("ArrayRecordComponent")
    private record Saved(boolean forked, double begunAt, byte[] inner) {
        byte[] bytes() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (DataOutputStream out = new DataOutputStream(bytes)) {
                out.writeInt(FORMAT);
                out.writeBoolean(forked);
                out.writeDouble(begunAt);
                out.write(inner);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }

        /** Null where the bytes are none of these. */
        static @Nullable Saved of(byte[] checkpoint) {
            try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(checkpoint))) {
                return in.readInt() == FORMAT ? new Saved(in.readBoolean(), in.readDouble(), in.readAllBytes()) : null;
            } catch (IOException incomplete) {
                return null;
            }
        }
    }
}

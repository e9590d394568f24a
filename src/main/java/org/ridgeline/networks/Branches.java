package org.ridgeline.networks;

import org.ridgeline.catalog.ForkParameters;
import org.ridgeline.catalog.Warning;
import org.ridgeline.catalog.Words;

/** What is to be said of a training that may have begun in the middle of another one. */
public final class Branches {
    private final ForkParameters fork;
    private final Words words;

    public Branches(ForkParameters fork, Words words) {
        this.fork = fork;
        this.words = words;
    }

    /** The program that does the same from the beginning; of a branch why there is none. */
    public String code(String program) {
        return fork.isFork() ? words.say("code.branch", fork.forkAt()) : program;
    }

    /**
     * An arm that ran away. What was lost before the branch no setting of the branch can mend.
     *
     * @param name of the arm
     * @param step at which it ran away
     * @param losses of its epochs, 0 first; not finite from where it ran away
     * @param where in the result
     */
    public Warning diverged(String name, long step, double learningRate, double[] losses, String where) {
        boolean before = fork.isFork() && (losses.length <= fork.forkAt() || !Double.isFinite(losses[fork.forkAt()]));
        String message = before
                ? words.say("warning.diverged.before-branch", name, step, fork.forkAt())
                : words.say("warning.diverged", name, step, learningRate);
        return new Warning("diverged", message, where);
    }
}

package org.ridgeline.run;

import org.jspecify.annotations.Nullable;

/** Estimates how long a computation goes on, from how fast it went lately. */
final class Speed {
    /** Older than this hardly counts. */
    private static final double MEMORY_SECONDS = 5;

    /** Of less than this nothing is concluded. */
    private static final double LEAST_SECONDS = 0.5;

    private final long begunAt;
    private long lastAt;
    private double lastProgress;
    private double perSecond;

    /** @param progress where the computation begins or goes on */
    Speed(long nanoTime, double progress) {
        this.begunAt = nanoTime;
        this.lastAt = nanoTime;
        this.lastProgress = progress;
    }

    /** The seconds left, rounded to what an estimate can say; null while too little is known. */
    @Nullable
    Double secondsLeft(long nanoTime, double progress) {
        double passed = (nanoTime - lastAt) / 1e9;
        double sinceBegin = (nanoTime - begunAt) / 1e9;
        if (passed > 0) {
            double now = (progress - lastProgress) / passed;
            // At first the plain mean of all; later a mean that forgets.
            double weight = 1 - Math.exp(-passed / Math.min(MEMORY_SECONDS, sinceBegin));
            perSecond += (passed >= sinceBegin ? 1 : weight) * (now - perSecond);
            lastAt = nanoTime;
            lastProgress = progress;
        }
        if (sinceBegin < LEAST_SECONDS || perSecond <= 0) {
            return null;
        }
        double seconds = Math.max(0, (1 - progress) / perSecond);
        return Math.round(seconds * 10) / 10.0;
    }
}

package org.ridgeline.run;

/** No more runs can wait now. */
public final class QueueFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean callersQuota;
    private final int most;
    private final int secondsToWait;

    /** @param callersQuota whether it is this caller's quota that is full, not the whole queue */
    public QueueFullException(boolean callersQuota, int most, int secondsToWait) {
        super(callersQuota ? "The caller's quota of runs is full." : "The queue is full.");
        this.callersQuota = callersQuota;
        this.most = most;
        this.secondsToWait = secondsToWait;
    }

    public boolean isCallersQuota() {
        return callersQuota;
    }

    /** How many runs may wait. */
    public int most() {
        return most;
    }

    /** When it is worth trying again. */
    public int secondsToWait() {
        return secondsToWait;
    }
}

package org.ridgeline.training;

/**
 * A checkpoint that cannot be gone on with: it is broken, or of another plan, device or version. Nothing is lost but time,
 * since the same plan trained anew gives the same numbers.
 */
public final class CheckpointException extends Exception {
    private static final long serialVersionUID = 1;

    public CheckpointException(String message) {
        super(message);
    }

    public CheckpointException(String message, Throwable cause) {
        super(message, cause);
    }
}

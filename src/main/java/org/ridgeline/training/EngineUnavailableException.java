package org.ridgeline.training;

/** The engine cannot be had: its message says what is wrong and what to do. A later try may succeed. */
public final class EngineUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    EngineUnavailableException(String message) {
        super(message);
    }

    EngineUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}

package org.ridgeline.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Does one thing at a time beside a computing thread, which asks for the next only when the last is done. */
final class Aside {
    private final Executor executor;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    Aside(Executor executor) {
        this.executor = executor;
    }

    boolean isIdle() {
        return last.isDone();
    }

    /** @param work must deal with its own exceptions */
    void begin(Runnable work) {
        last = CompletableFuture.runAsync(work, executor);
    }

    /** Waits until it is done, however it went: nothing of that is the computing thread's business. */
    void await() {
        last.handle((done, problem) -> done).join();
    }
}

package org.ridgeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class AsideTest {
    private static final Executor THREADS = work -> Thread.ofPlatform().daemon().start(work);

    private final Aside aside = new Aside(THREADS);

    @Test
    void isIdleUntilSomethingIsBegunAndAgainWhenThatIsDone() {
        CountDownLatch latch = new CountDownLatch(1);
        assertThat(aside.isIdle()).isTrue();
        aside.begin(() -> awaitOpen(latch));
        assertThat(aside.isIdle()).isFalse();
        latch.countDown();
        aside.await();
        assertThat(aside.isIdle()).isTrue();
    }

    @Test
    void waitsForWhatFailsAndGoesOn() {
        aside.begin(() -> {
            throw new NoClassDefFoundError("made up");
        });
        aside.await();
        assertThat(aside.isIdle()).isTrue();
    }

    private static void awaitOpen(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

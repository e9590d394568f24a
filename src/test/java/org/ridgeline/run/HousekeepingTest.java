package org.ridgeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class HousekeepingTest {
    @TempDir
    Path home;

    private Housekeeping housekeeping;

    @BeforeEach
    void open() {
        housekeeping = new Node(Databases.fresh(), home, Node.ROOMY).housekeeping;
    }

    @AfterEach
    void close() {
        housekeeping.stop();
    }

    @Test
    void goesOnAfterAnError() throws Exception {
        CountDownLatch times = new CountDownLatch(3);
        housekeeping.every(10, () -> {
            times.countDown();
            throw new OutOfMemoryError("made up");
        });
        assertThat(times.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void letsWhatIsUnderWayEndWhenItStops() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        AtomicBoolean ended = new AtomicBoolean();
        housekeeping.every(10, () -> {
            begun.countDown();
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
            ended.set(true);
        });
        begun.await();
        housekeeping.stop();
        assertThat(ended).isTrue();
        assertThat(interrupted).isFalse();
    }
}

package org.ridgeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.data.Classification;
import org.ridgeline.data.ClassificationSet;
import org.ridgeline.data.FashionMnist;

class DataHealthTest {
    @TempDir
    Path home;

    private FashionMnist before;

    @BeforeEach
    void configureAFolderThatIsNotThere() {
        before = FashionMnist.shared();
        FashionMnist.share(new FashionMnist(Optional.of(home.resolve("nowhere")), home, Optional.empty()));
    }

    @AfterEach
    void restore() {
        FashionMnist.share(before);
    }

    @Test
    void askingReadsNothing() {
        assertThat(data()).containsOnlyKeys("source").containsEntry("source", "nobody has asked for it yet");
    }

    @Test
    void saysWhereThePicturesAreFromAndWhatWasRefused() {
        Classification.hash(ClassificationSet.FASHION_MNIST, 10, 0, 1);
        assertThat(data().get("source")).asString().isIn("the system's data sets", "the bundled subset");
        assertThat(data().get("refused: the configured folder"))
                .asString()
                .contains("nowhere", "is missing", "ridgeline.fashion-mnist.folder");
    }

    private static Map<String, Object> data() {
        HealthCheckResponse answer = new DataHealth().call();
        assertThat(answer.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        return answer.getData().orElseThrow();
    }
}

package org.ridgeline.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridgeline.data.FashionMnistSource.BUNDLED;
import static org.ridgeline.data.FashionMnistSource.CACHE;
import static org.ridgeline.data.FashionMnistSource.CONFIGURED;
import static org.ridgeline.data.FashionMnistSource.DOWNLOAD;
import static org.ridgeline.data.FashionMnistSource.SYSTEM;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.catalog.Words;

/** Which place the pictures come from, and what is said about the others. */
@Timeout(60)
class FashionMnistTest {
    @TempDir
    Path home;

    @Test
    void theConfiguredFolderComesFirstThenTheSystemsThenTheCache() throws IOException {
        Path configured = WholeFashionMnist.linkInto(home.resolve("configured"));
        Path cache = WholeFashionMnist.linkInto(home.resolve("cache"));
        Map<FashionMnistSource, Path> folders =
                new EnumMap<>(Map.of(CACHE, cache, CONFIGURED, configured, SYSTEM, WholeFashionMnist.folder()));
        for (FashionMnistSource expected : List.of(CONFIGURED, SYSTEM, CACHE)) {
            FashionMnist mnist = new FashionMnist(folders, Optional.empty());
            assertThat(mnist.clothing().training().size()).isEqualTo(60_000);
            assertThat(mnist.clothing().test().size()).isEqualTo(10_000);
            assertThat(mnist.clothing().subset()).isFalse();
            assertThat(mnist.status().source()).contains(expected);
            assertThat(mnist.status().place()).isEqualTo(folders.get(expected).toString());
            assertThat(mnist.status().refusals()).isEmpty();
            folders.remove(expected);
        }
    }

    @Test
    void uncompressedFilesAreTheSameData() throws IOException {
        Path folder = WholeFashionMnist.linkInto(home.resolve("mixed"));
        Files.delete(folder.resolve(FashionMnistFile.TEST_LABELS.compressedName()));
        Files.write(folder.resolve(FashionMnistFile.TEST_LABELS.plainName()), rawTestLabels());
        Clothing mixed = new FashionMnist(Map.of(CONFIGURED, folder), Optional.empty()).clothing();
        assertThat(mixed.hash())
                .isEqualTo(Clothing.read(WholeFashionMnist.folder()).hash());
    }

    @Test
    void aFileCutInHalfIsRefusedTheNextPlaceIsUsedAndBothAreSaid() throws IOException {
        Path configured = WholeFashionMnist.linkInto(home.resolve("configured"));
        Path images = configured.resolve(FashionMnistFile.TRAIN_IMAGES.compressedName());
        byte[] whole = Files.readAllBytes(images);
        Files.delete(images);
        Files.write(images, Arrays.copyOf(whole, whole.length / 2));
        FashionMnist mnist =
                new FashionMnist(Map.of(CONFIGURED, configured, SYSTEM, WholeFashionMnist.folder()), Optional.empty());
        assertThat(mnist.clothing().subset()).isFalse();
        assertThat(mnist.status().source()).contains(SYSTEM);
        assertOneRefusal(mnist, CONFIGURED, configured, "train-images-idx3-ubyte.gz ends too early");
    }

    @Test
    void aFileWithAWrongHashIsRefusedAndTheSubsetIsUsed() throws IOException {
        Path cache = WholeFashionMnist.linkInto(home.resolve("cache"));
        byte[] labels = rawTestLabels();
        labels[labels.length - 1] ^= 1;
        Files.delete(cache.resolve(FashionMnistFile.TEST_LABELS.compressedName()));
        Files.write(cache.resolve(FashionMnistFile.TEST_LABELS.plainName()), labels);
        FashionMnist mnist = new FashionMnist(Map.of(CACHE, cache), Optional.empty());
        assertThat(mnist.clothing().subset()).isTrue();
        assertThat(mnist.status().source()).contains(BUNDLED);
        assertOneRefusal(mnist, CACHE, cache, "t10k-labels-idx1-ubyte differs from the published file");
    }

    @Test
    void onlyTheConfiguredFolderMustBeThere() {
        Path nowhere = home.resolve("nowhere");
        FashionMnist mnist = new FashionMnist(
                Map.of(CONFIGURED, nowhere, SYSTEM, home.resolve("neither"), CACHE, home.resolve("nor")),
                Optional.empty());
        assertThat(mnist.clothing().subset()).isTrue();
        assertOneRefusal(mnist, CONFIGURED, nowhere, "is missing");
    }

    @Test
    void nothingIsReadBeforeSomebodyAsks() {
        FashionMnist mnist = new FashionMnist(Optional.of(home), home, Optional.of((folder, progress) -> {
            throw new AssertionError("nobody asked");
        }));
        assertThat(mnist.status()).isEqualTo(FashionMnistStatus.UNREAD);
    }

    @Test
    void manyWhoAskAtOnceGetWhatOneReads() throws Exception {
        FashionMnist mnist = new FashionMnist(Map.of(SYSTEM, WholeFashionMnist.folder()), Optional.empty());
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<Clothing> ask = mnist::clothing;
            List<Future<Clothing>> answers =
                    threads.invokeAll(Stream.generate(() -> ask).limit(8).toList());
            for (Future<Clothing> answer : answers) {
                assertThat(answer.get()).isSameAs(mnist.clothing());
            }
        }
    }

    /** Nobody waits for a network: the subset comes at once, the whole set when it has arrived, and is kept. */
    @Test
    void aDownloadGoesOnBesideAndIsKept() throws Exception {
        Path cache = home.resolve("cache");
        CountDownLatch mayGoOn = new CountDownLatch(1);
        AtomicInteger downloads = new AtomicInteger();
        FashionMnistDownload slow = (folder, progress) -> {
            downloads.incrementAndGet();
            progress.accept(0.25);
            await(mayGoOn);
            WholeFashionMnist.linkInto(folder);
        };
        FashionMnist mnist = new FashionMnist(Map.of(CACHE, cache), Optional.of(slow));
        assertThat(mnist.clothing().subset()).isTrue();
        until(() -> mnist.status().downloaded().orElse(0) == 0.25);
        assertThat(mnist.status().source()).contains(BUNDLED);
        assertThat(mnist.clothing().subset()).isTrue();

        mayGoOn.countDown();
        until(() -> mnist.status().source().equals(Optional.of(DOWNLOAD)));
        assertThat(mnist.clothing().subset()).isFalse();
        assertThat(mnist.status().downloaded()).isEmpty();
        assertThat(downloads).hasValue(1);

        FashionMnist restarted = new FashionMnist(Map.of(CACHE, cache), Optional.of(slow));
        assertThat(restarted.clothing().hash()).isEqualTo(mnist.clothing().hash());
        assertThat(restarted.status().source()).contains(CACHE);
        assertThat(downloads).hasValue(1);
        try (Stream<Path> kept = Files.list(cache)) {
            assertThat(kept).hasSize(4);
        }
    }

    @Test
    void aDownloadThatFailsOrBringsRubbishIsSaidAndLeavesNothing() throws Exception {
        FashionMnistDownload offline = (folder, progress) -> {
            Files.writeString(folder.resolve("half"), "half");
            throw new IOException("no network");
        };
        FashionMnistDownload rubbish = (folder, progress) -> {
            WholeFashionMnist.linkInto(folder);
            Path labels = folder.resolve(FashionMnistFile.TRAIN_LABELS.compressedName());
            Files.delete(labels);
            Files.writeString(labels, "<html>Please log in</html>");
        };
        FashionMnistDownload broken = (folder, progress) -> {
            throw new IllegalStateException("the reply is no catalogue");
        };
        Map<FashionMnistDownload, String> complaints = Map.of(
                offline, "no network", rubbish, "train-labels-idx1-ubyte.gz begins with", broken, "no catalogue");
        for (Map.Entry<FashionMnistDownload, String> entry : complaints.entrySet()) {
            Path cache = home.resolve("cache");
            FashionMnist mnist = new FashionMnist(Map.of(CACHE, cache), Optional.of(entry.getKey()));
            assertThat(mnist.clothing().subset()).isTrue();
            until(() -> !mnist.status().refusals().isEmpty());
            assertOneRefusal(mnist, DOWNLOAD, cache, entry.getValue());
            assertThat(mnist.clothing().subset()).isTrue();
            assertThat(mnist.status().source()).contains(BUNDLED);
            assertThat(mnist.status().downloaded()).isEmpty();
            assertThat(cache).isEmptyDirectory();
        }
    }

    @Test
    void everySourceHasAName() {
        for (String language : Words.LANGUAGES) {
            Words words = Words.of(language, Words.COMMON);
            for (FashionMnistSource source : FashionMnistSource.values()) {
                assertThat(words.has(source.key())).as(source.key()).isTrue();
            }
        }
    }

    private static void assertOneRefusal(FashionMnist mnist, FashionMnistSource source, Path place, String why) {
        assertThat(mnist.status().refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.source()).isEqualTo(source);
            assertThat(refusal.place()).isEqualTo(place.toString());
            assertThat(refusal.why(Words.of("en", Words.COMMON))).contains(why);
            assertThat(refusal.why(Words.of("es", Words.COMMON)))
                    .isNotBlank()
                    .isNotEqualTo(refusal.why(Words.of("en", Words.COMMON)));
        });
    }

    private static byte[] rawTestLabels() throws IOException {
        Path file = FashionMnistFile.TEST_LABELS.find(WholeFashionMnist.folder());
        try (GZIPInputStream stream = new GZIPInputStream(Files.newInputStream(file))) {
            return stream.readAllBytes();
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException exception) {
            throw new IOException(exception);
        }
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(5);
        }
    }
}

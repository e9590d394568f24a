package org.ridgeline.training;

import ai.djl.Application;
import ai.djl.basicdataset.BasicDatasets;
import ai.djl.repository.Artifact;
import ai.djl.repository.RemoteRepository;
import ai.djl.repository.Repository;
import ai.djl.util.Progress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.ridgeline.data.FashionMnistDownload;
import org.ridgeline.data.FashionMnistFile;

/** Fashion-MNIST from the repository of data sets that DJL knows. */
public final class PublishedFashionMnist implements FashionMnistDownload {
    private static final String ARTIFACT = "fashmnist";
    private static final String VERSION = "1.0";

    /** What the repository calls the four files. */
    private static final Map<String, FashionMnistFile> FILES = Map.of(
            "train_data", FashionMnistFile.TRAIN_IMAGES,
            "train_labels", FashionMnistFile.TRAIN_LABELS,
            "test_data", FashionMnistFile.TEST_IMAGES,
            "test_labels", FashionMnistFile.TEST_LABELS);

    /** A server that says nothing for so long, in milliseconds, is given up. */
    private static final int PATIENCE = 20_000;

    private final URI address;

    public PublishedFashionMnist() {
        this(BasicDatasets.DJL_REPO_URL);
    }

    /** @param address of a repository of the same layout */
    PublishedFashionMnist(URI address) {
        this.address = address;
    }

    @Override
    public void into(Path folder, DoubleConsumer progress) throws IOException {
        limitPatience("sun.net.client.defaultConnectTimeout");
        limitPatience("sun.net.client.defaultReadTimeout");
        Repository repository = new RemoteRepository("Fashion-MNIST", address) {
            /** Not in the home of whoever runs the server: there the files would lie a second time, for ever. */
            @Override
            public Path getCacheDirectory() {
                return folder;
            }
        };
        Artifact artifact = repository
                .dataset(Application.CV.ANY, BasicDatasets.GROUP_ID, ARTIFACT, VERSION)
                .getDefaultArtifact();
        if (artifact == null) {
            throw new IOException("There is no %s %s at %s.".formatted(ARTIFACT, VERSION, address));
        }
        repository.prepare(artifact, new Share(progress));
        for (Map.Entry<String, FashionMnistFile> entry : FILES.entrySet()) {
            Artifact.Item item = artifact.getFiles().get(entry.getKey());
            if (item == null) {
                throw new IOException("%s at %s has no %s.".formatted(ARTIFACT, address, entry.getKey()));
            }
            Files.move(
                    repository.getFile(item, ""),
                    folder.resolve(entry.getValue().plainName()));
        }
    }

    /** DJL opens its connections itself and has no word for this; nothing else here uses the JDK's old HTTP client. */
    private static void limitPatience(String property) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, Integer.toString(PATIENCE));
        }
    }

    /** DJL's progress as a share. */
    private static final class Share implements Progress {
        private final DoubleConsumer listener;
        private long whole = 1;
        private long arrived;

        Share(DoubleConsumer listener) {
            this.listener = listener;
        }

        @Override
        public void reset(String message, long max, @Nullable String trailingMessage) {
            whole = Math.max(1, max);
            update(0);
        }

        @Override
        public void start(long initialProgress) {
            update(initialProgress);
        }

        /** Called after every file, not only at the end. */
        @Override
        public void end() {}

        /** @param increment −1 at the end of a file */
        @Override
        public void increment(long increment) {
            update(arrived + Math.max(0, increment));
        }

        @Override
        public void update(long progress, @Nullable String message) {
            arrived = progress;
            listener.accept(Math.min(1, arrived / (double) whole));
        }
    }
}

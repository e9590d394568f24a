package org.ridgeline.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.data.FashionMnistFile;
import org.ridgeline.data.WholeFashionMnist;

/** DJL's way of downloading, from a server on this machine with the layout of DJL's repository. */
@Timeout(60)
class PublishedFashionMnistTest {
    private static final String ARTIFACT = "/dataset/cv/ai/djl/basicdataset/fashmnist";
    private static final Map<String, FashionMnistFile> ITEMS = Map.of(
            "train_data", FashionMnistFile.TRAIN_IMAGES,
            "train_labels", FashionMnistFile.TRAIN_LABELS,
            "test_data", FashionMnistFile.TEST_IMAGES,
            "test_labels", FashionMnistFile.TEST_LABELS);

    @TempDir
    Path folder;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void bringsTheFourFilesAndTellsHowFarItIs() throws IOException {
        server.createContext(ARTIFACT + "/metadata.json", exchange -> answer(exchange, 200, metadata()));
        server.createContext(ARTIFACT + "/1.0/", exchange -> {
            String name =
                    Path.of(exchange.getRequestURI().getPath()).getFileName().toString();
            answer(exchange, 200, Files.readAllBytes(WholeFashionMnist.folder().resolve(name)));
        });
        List<Double> shares = new ArrayList<>();
        published().into(folder, shares::add);

        for (FashionMnistFile file : FashionMnistFile.values()) {
            assertThat(folder.resolve(file.plainName())).isRegularFile();
        }
        assertThat(shares).isSorted().first().isEqualTo(0.0);
        assertThat(shares.getLast()).isEqualTo(1);
        assertThat(shares).filteredOn(share -> share > 0.2 && share < 0.8).hasSizeGreaterThan(10);
    }

    @Test
    void whatIsNotThereIsAnExceptionThatSaysSo() {
        assertThatThrownBy(() -> published().into(folder, share -> {})).isInstanceOf(IOException.class);
        server.createContext(ARTIFACT + "/metadata.json", exchange -> answer(exchange, 200, "{\"artifacts\":[]}"));
        assertThatThrownBy(() -> published().into(folder, share -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no fashmnist 1.0");
    }

    @Test
    void withoutANetworkItFailsAtOnce() {
        URI address = address();
        server.stop(0);
        assertThatThrownBy(() -> new PublishedFashionMnist(address).into(folder, share -> {}))
                .isInstanceOf(IOException.class);
    }

    private PublishedFashionMnist published() {
        return new PublishedFashionMnist(address());
    }

    private URI address() {
        return URI.create("http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort() + "/");
    }

    private static String metadata() throws IOException {
        StringBuilder items = new StringBuilder();
        for (Map.Entry<String, FashionMnistFile> item : ITEMS.entrySet()) {
            String name = item.getValue().plainName();
            long size = Files.size(WholeFashionMnist.folder().resolve(name + ".gz"));
            items.append(items.isEmpty() ? "" : ",")
                    .append("\"%s\":{\"uri\":\"1.0/%s.gz\",\"name\":\"%s\",\"size\":%d}"
                            .formatted(item.getKey(), name, name, size));
        }
        return """
                {"metadataVersion":"0.2","resourceType":"dataset","application":"cv",
                 "groupId":"ai.djl.basicdataset","artifactId":"fashmnist",
                 "artifacts":[{"version":"1.0","name":"fashmnist","files":{%s}}]}""".formatted(items);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        answer(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}

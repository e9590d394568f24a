package org.ridgeline.data;

/** Where Fashion-MNIST may come from, in the order in which it is looked for. */
public enum FashionMnistSource {
    /** The folder that the configuration names. */
    CONFIGURED("source.configured"),
    /** The folder of Debian's package {@code dataset-fashion-mnist}. */
    SYSTEM("source.system"),
    /** The application's own folder, where a download arrives. */
    CACHE("source.cache"),
    DOWNLOAD("source.download"),
    /** The subset that ships with the application. */
    BUNDLED("source.bundled");

    private final String key;

    FashionMnistSource(String key) {
        this.key = key;
    }

    /** The message that says it. */
    public String key() {
        return key;
    }
}

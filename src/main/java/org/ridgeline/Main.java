package org.ridgeline;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the application. */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        // Quarkus would answer an address that is no URI with an empty 400; ours says what is wrong (see
        // api.RequestForm).
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}

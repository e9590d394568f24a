package org.ridgeline;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Optional;
import org.ridgeline.run.RunObstacle;
import org.ridgeline.storage.Obstacle;

/** Starts the application. */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        // Quarkus would answer an address that is no URI with an empty 400; ours says what is wrong (see
        // api.RequestForm).
        System.setProperty("vertx.disableURIValidation", "true");
        Optional<String> obstacle = Obstacle.find().or(RunObstacle::find);
        if (obstacle.isPresent()) {
            System.err.println("Ridgeline cannot start: " + obstacle.get());
            System.exit(1);
        }
        Quarkus.run(arguments);
    }
}

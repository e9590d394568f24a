package org.ridgeline;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.ridgeline.catalog.Words;
import org.ridgeline.data.FashionMnist;
import org.ridgeline.data.FashionMnistStatus;
import org.ridgeline.data.RefusedSource;

/**
 * Tells who looks after the server, at {@code /q/health/well}, where Fashion-MNIST is from and which places were refused.
 * Always up: with the bundled subset every experiment still works.
 */
@Wellness
@ApplicationScoped
class DataHealth implements HealthCheck {
    private static final Words WORDS = Words.of("en", Words.COMMON);

    @Override
    public HealthCheckResponse call() {
        FashionMnistStatus status = FashionMnist.shared().status();
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("Fashion-MNIST").up();
        answer.withData(
                "source", status.source().map(source -> WORDS.say(source.key())).orElse("nobody has asked for it yet"));
        if (!status.place().isEmpty()) {
            answer.withData("place", status.place());
        }
        status.downloaded().ifPresent(share -> answer.withData("percentDownloaded", (long) (100 * share)));
        for (RefusedSource refusal : status.refusals()) {
            answer.withData("refused: " + WORDS.say(refusal.source().key()), refusal.why(WORDS));
        }
        return answer.build();
    }
}

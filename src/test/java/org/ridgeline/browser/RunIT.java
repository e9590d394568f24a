package org.ridgeline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A network is trained while somebody watches. Every test has settings of its own: a finished run would be found again. */
@QuarkusIntegrationTest
class RunIT extends BrowserTest {

    private static final String QUICK = "/embed/dropout?dataset=moons&samples=100&hidden=16&passes=10&epochs=";

    /** Longer than any test looks at it. */
    private static final String LONG = "/embed/dropout?dataset=moons&samples=5000&hidden=256,256&epochs=500";

    @Test
    void isStartedByHandAndWatchedToItsEnd() {
        Lab lab = lab(QUICK + "8");
        lab.awaitFinding("These settings have not been run yet");
        lab.button("Start the run").click();
        awaitStation("result");
        awaitMoment("epoch 8, computed up to 8");
        assertThat(lab.finding()).startsWith("At the end");
        assertThat(lab.button("Start the run").count()).isZero();
    }

    @Test
    void isAtItsEndFoundAgainByItsAddress() {
        String address = QUICK + "7";
        lab(address).button("Start the run").click();
        awaitStation("result");
        Lab again = lab(address);
        awaitStation("result");
        again.drawing().waitFor();
    }

    @Test
    void showsEveryMomentByKeysWithoutAskingTheServer() {
        Lab lab = lab(QUICK + "9");
        lab.awaitFinding("These settings have not been run yet");
        // At its end the lab asks for the result as for any other: nothing is left to ask after it.
        page.waitForResponse(
                response -> response.url().contains("/api/v1/dropout") && response.status() == 200,
                () -> lab.button("Start the run").click());
        awaitStation("result");
        awaitMoment("epoch 9, computed up to 9");
        int[] asked = {0};
        page.onRequest(request -> asked[0]++);
        lab.press(track(), "Home", 1);
        lab.press(track(), "ArrowRight", 4);
        awaitMoment("epoch 4, computed up to 9");
        assertThat(lab.finding()).contains("4");
        lab.button("To the end").click();
        awaitMoment("epoch 9, computed up to 9");
        assertThat(asked[0]).isZero();
    }

    @Test
    void isCancelledAndKeepsWhatWasComputed() {
        Lab lab = lab(LONG + "&seed=1");
        lab.button("Start the run").click();
        page.waitForCondition(() -> track().isEnabled());
        lab.button("Cancel the run").click();
        lab.button("Start again").waitFor();
        assertThat(lab.finding()).startsWith("Cancelled after epoch").endsWith("what was computed stays");
        assertThat(track().isEnabled()).isTrue();
    }

    @Test
    void goesOnWhileThePageIsClosed() {
        String address = LONG + "&seed=2";
        Lab lab = lab(address);
        lab.button("Start the run").click();
        lab.drawing().waitFor();
        page.navigate("about:blank");
        Lab again = lab(address);
        again.drawing().waitFor();
        again.button("Cancel the run").click();
        again.button("Start again").waitFor();
    }

    @Test
    void isNeverStartedByASlider() {
        Lab lab = lab(QUICK + "6");
        List<String> started = new ArrayList<>();
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                started.add(request.url());
            }
        });
        lab.press(lab.slider("share switched off"), "ArrowRight", 2);
        page.waitForTimeout(1000);
        assertThat(started).isEmpty();
        lab.awaitFinding("These settings have not been run yet");
        assertThat(lab.button("Start the run").isEnabled()).isTrue();
    }

    private void awaitStation(String name) {
        page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + name + "$")))
                .and(page.locator("[aria-current=step]"))
                .waitFor();
    }

    private void awaitMoment(String said) {
        page.waitForCondition(() -> said.equals(track().getAttribute("aria-valuetext")));
    }

    private Locator track() {
        return page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("epoch shown"));
    }
}

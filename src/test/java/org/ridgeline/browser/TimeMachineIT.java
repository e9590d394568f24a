package org.ridgeline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The time of a run is walked back and forth, two moments are compared, and another run branches off. */
@QuarkusIntegrationTest
class TimeMachineIT extends BrowserTest {

    /** Every test has a draw of its own: a finished run would be found again. */
    private static final String QUICK = "dropout?dataset=moons&samples=100&hidden=16&passes=10&epochs=8&seed=";

    private static final String LONG = "dropout?dataset=moons&samples=5000&hidden=256,256&epochs=500&seed=";

    @Test
    void comparesAndBranchesOffByTheKeyboardAlone() {
        Lab lab = finished("/" + QUICK + "11");
        lab.press(track(), "Home", 1);
        lab.press(track(), "ArrowRight", 3);
        awaitMoment("epoch 3, computed up to 8");
        press(lab.button("Compare"));
        lab.press(track(), "ArrowRight", 2);
        Locator table = page.locator("table.rl-compared");
        assertThat(table.locator("thead").innerText()).contains("epoch 3").contains("epoch 5");
        assertThat(table.locator("tbody tr").count()).isEqualTo(2);
        press(lab.button("End comparing"));
        assertThat(table.count()).isZero();

        press(lab.button("Branch off here"));
        lab.awaitFinding("These settings have not been run yet");
        assertThat(page.getByText("Branches off at epoch 5 of its parent.").isVisible())
                .isTrue();
        assertThat(lab.slider("hidden layers").isDisabled()).isTrue();
        assertThat(lab.button("Add a value").isDisabled()).isTrue();
        press(page.getByText("More settings", new Page.GetByTextOptions().setExact(true)));
        lab.press(lab.slider("learning rate"), "ArrowRight", 4);
        page.waitForCondition(() -> page.url().contains("learningRate"));
        assertThat(page.url()).contains("forkAt=5").contains("forkOf=");

        press(lab.button("Start the run"));
        awaitEnd();
        awaitMoment("epoch 8, computed up to 8");
        page.waitForCondition(() -> ghosts() > 0);
        String address = page.url();
        String finding = lab.finding();
        Lab again = lab(address.substring(application.address().length()));
        awaitEnd();
        page.waitForCondition(() -> ghosts() > 0);
        again.awaitFinding(finding);
        assertThat(page.url()).isEqualTo(address);
        press(again.button("Leave the branch"));
        page.waitForCondition(() -> !page.url().contains("forkAt"));
        assertThat(page.getByText("Branches off at").count()).isZero();
    }

    @Test
    void takesABranchBackLikeEveryChange() {
        Lab lab = finished("/" + QUICK + "12");
        lab.press(track(), "ArrowLeft", 3);
        String address = page.url();
        press(lab.button("Branch off here"));
        page.waitForCondition(() -> page.url().contains("forkAt=5"));
        press(lab.button("Undo"));
        page.waitForCondition(() -> page.url().equals(address));
        assertThat(lab.slider("hidden layers").isEnabled()).isTrue();
    }

    @Test
    void aBranchOfNothingOpensWithoutOneAndSaysWhy() {
        for (String page : List.of("/", "/embed/")) {
            lab(page + "dropout?dataset=digits&forkAt=5&forkOf=degree%3D1");
            Locator alert = this.page.getByRole(AriaRole.ALERT).getByText("forkOf");
            this.page.waitForCondition(alert::isVisible);
            assertThat(alert.innerText()).contains("degree");
            assertThat(this.page.getByText("Branches off at").count()).isZero();
        }
    }

    @Test
    void showsABranchInAFrameOfAnotherPage() {
        Lab lab = finished("/embed/" + QUICK + "13");
        lab.press(track(), "ArrowLeft", 4);
        press(lab.button("Speed, comparison and more"));
        press(lab.button("Branch off here"));
        lab.awaitFinding("These settings have not been run yet");
        press(lab.button("Start the run"));
        awaitEnd();
        page.waitForCondition(() -> ghosts() > 0);
        assertThat(complaints.all()).isEmpty();
    }

    @Test
    void asksTheServerNothingWhileAFinishedRunIsScrubbedAndPlayed() {
        Lab lab = finished("/embed/" + QUICK + "14");
        List<Request> asked = requests();
        for (int round = 0; round < 3; round++) {
            lab.press(track(), "Home", 1);
            lab.press(track(), "ArrowRight", 8);
        }
        press(lab.button("Play"));
        awaitMoment("epoch 2, computed up to 8");
        assertThat(asked).isEmpty();
    }

    /** A class that scrubs while its run goes on asks no more than one that only looks. */
    @Test
    void asksTheServerAtMostOnceASecondWhileARunGoesOn() {
        Lab lab = lab("/embed/" + LONG + "15");
        lab.button("Start the run").click();
        page.waitForCondition(() -> track().isEnabled());
        List<Request> asked = requests();
        long begun = System.nanoTime();
        for (int round = 0; round < 4; round++) {
            lab.press(track(), "Home", 1);
            lab.press(track(), "ArrowRight", 10);
            page.waitForTimeout(700);
        }
        press(lab.button("Play"));
        page.waitForTimeout(1500);
        double seconds = (System.nanoTime() - begun) / 1e9;
        assertThat(asked).hasSizeLessThanOrEqualTo((int) Math.ceil(seconds) + 1);
        lab.button("Cancel the run").click();
        lab.button("Start again").waitFor();
    }

    /** Also pictures that are there at once may have a time; it is watched in the browser alone. */
    @Test
    void keepsTheStepWatchedWhileASliderIsMoved() {
        Lab lab = lab("/embed/weight-decay");
        Locator steps = page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("step shown"));
        List<Request> asked = requests();
        lab.press(steps, "Home", 1);
        lab.press(steps, "ArrowRight", 12);
        assertThat(steps.getAttribute("aria-valuetext")).startsWith("step 12, computed up to");
        assertThat(asked).isEmpty();
        String before = lab.picture();
        lab.press(lab.slider("weight decay"), "ArrowRight", 2);
        lab.awaitOtherPicture(before);
        assertThat(steps.getAttribute("aria-valuetext")).startsWith("step 12, computed up to");
    }

    /** A run that has come to its end, its result asked for and here. */
    private Lab finished(String path) {
        Lab lab = lab(path);
        lab.awaitFinding("These settings have not been run yet");
        page.waitForResponse(
                response -> response.url().contains("/api/v1/dropout") && response.status() == 200,
                () -> press(lab.button("Start the run")));
        awaitEnd();
        return lab;
    }

    private List<Request> requests() {
        List<Request> asked = new CopyOnWriteArrayList<>();
        page.onRequest(asked::add);
        return asked;
    }

    private void press(Locator button) {
        button.focus();
        page.keyboard().press("Enter");
    }

    private void awaitEnd() {
        page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^result$")))
                .and(page.locator("[aria-current=step]"))
                .waitFor();
    }

    private void awaitMoment(String said) {
        page.waitForCondition(() -> said.equals(track().getAttribute("aria-valuetext")));
    }

    private Locator track() {
        return page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("epoch shown"));
    }

    /** How many of the parent's curves are drawn: they alone are dotted so finely. */
    private int ghosts() {
        return page.locator("rl-figure svg [stroke-dasharray='1 3']").count();
    }
}

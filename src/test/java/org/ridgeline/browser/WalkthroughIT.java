package org.ridgeline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A derivation that is walked through, by keyboard alone, by hand, and in a frame. */
@QuarkusIntegrationTest
class WalkthroughIT extends BrowserTest {
    private static final int STEPS = 7;
    private static final int MOST_TABS = 80;

    @Test
    void itIsWalkedThroughByKeyboardAlone() {
        lab("/gaussian-conditioning");
        tabTo(tab("Figure"));
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Enter");
        awaitStep(1);
        tabTo(node("v"));
        for (int step = 2; step <= STEPS; step++) {
            page.keyboard().press("ArrowRight");
            awaitStep(step);
            assertThat(page.evaluate("document.activeElement.getAttribute('aria-current')"))
                    .isEqualTo("step");
        }
        page.keyboard().press("ArrowRight");
        awaitStep(STEPS);
        page.keyboard().press("Home");
        awaitStep(1);
        page.waitForURL(Pattern.compile(".*[?&]step=1.*"));
        assertThat(complaints.all()).isEmpty();
    }

    @Test
    void anAddressOpensAtItsStepAndWithItsNumbers() {
        Lab lab = lab("/gaussian-conditioning?step=5&notation=numbers&value=2");
        awaitStep(5);
        lab.awaitFinding("The guess moves by gain times surprise");
        assertThat(page.locator(".rl-walk-formula").innerText()).contains("1.60");
        tab("Figure").click();
        page.waitForURL(address -> !address.contains("step="));
        page.locator("rl-figure svg").first().waitFor();
        tab("Derivation").click();
        awaitStep(5);
        assertThat(complaints.all()).isEmpty();
    }

    @Test
    void aNumberIsChangedWhereItStands() {
        lab("/gaussian-conditioning?step=7");
        awaitStep(STEPS);
        assertThat(node("variance").textContent()).contains("0.360");
        node("rho").click();
        Locator field = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("ρ"));
        field.fill("0,5");
        field.press("Enter");
        page.waitForURL(Pattern.compile(".*correlation=0\\.5.*"));
        page.waitForCondition(() -> node("variance").textContent().contains("0.750"));
        field.fill("2");
        field.press("Enter");
        Locator fault = page.locator("rl-walkthrough").getByRole(AriaRole.ALERT);
        fault.waitFor();
        assertThat(fault.innerText()).contains("-0.99 to 0.99");
        assertThat(node("variance").textContent()).contains("0.750");
    }

    @Test
    void aFadedDerivationIsFinishedByKeyboardAlone() {
        lab("/gaussian-conditioning?step=6&blanks=2");
        awaitStep(6);
        Locator field = page.locator(".rl-answer input");
        tabTo(field);
        List<String> answers = List.of("gain*cov", "sy^2 - removed");
        for (String answer : answers) {
            page.keyboard().type(answer);
            page.keyboard().press("Enter");
            page.locator(".rl-answer-said[data-said=right]").waitFor();
            page.keyboard().press("Enter");
        }
        page.getByText("All the blanks are filled.").waitFor();
        assertThat(complaints.all()).isEmpty();
    }

    @Test
    void aTermLightsItsArrowAndItsNode() {
        lab("/gaussian-conditioning?step=3");
        awaitStep(3);
        page.locator("[data-edge=cov-gain]").dispatchEvent("pointerenter");
        page.locator("[data-node=cov].lit").waitFor();
        page.locator(".rl-walk-formula .lit").first().waitFor();
        assertThat(page.locator("[data-node=sx].lit").count()).isZero();
    }

    @Test
    void inAFrameItFitsWithoutScrolling() {
        for (int[] size : List.of(new int[] {640, 420}, new int[] {320, 480})) {
            open(new Browser.NewContextOptions().setViewportSize(size[0], size[1]));
            page.navigate("/embed/gaussian-conditioning?step=5&notation=numbers");
            awaitStep(5);
            assertThat(page.evaluate("document.documentElement.scrollHeight - innerHeight"))
                    .isEqualTo(0);
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
            assertThat(page.locator(".rl-walk-formula").isVisible()).isTrue();
            assertThat(complaints.all()).isEmpty();
        }
    }

    private Locator node(String id) {
        return page.locator("[data-node=" + id + "]");
    }

    private void awaitStep(int step) {
        page.getByText(Pattern.compile("^%d / %d$".formatted(step, STEPS))).waitFor();
    }

    /** Goes on by Tab until this has the focus. */
    private void tabTo(Locator wanted) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (Boolean.TRUE.equals(wanted.evaluate("element => element === document.activeElement"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never leads to " + wanted);
    }

    private Locator tab(String name) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }
}

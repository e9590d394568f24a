package org.ridgeline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The first lab whose points its reader makes: added, dragged and removed, down to none. */
@QuarkusIntegrationTest
class GaussianProcessIT extends BrowserTest {
    private static final Pattern OWN_POINTS = Pattern.compile(".*[?&]x=.*&y=.*");

    @Test
    void aDoubleClickAddsAPointAndTheMouseDragsIt() {
        Lab lab = lab("/gaussian-process?samples=0");
        String before = lab.picture();
        Locator canvas = lab.element().locator("rl-figure .rl-canvas").first();
        canvas.scrollIntoViewIfNeeded();
        var box = canvas.boundingBox();
        page.mouse().dblclick(box.x + box.width * 0.4, box.y + box.height * 0.3);
        lab.point(6).waitFor();
        page.waitForURL(OWN_POINTS);
        lab.awaitOtherPicture(before);
        String added = lab.picture();
        var point = lab.point(6).boundingBox();
        double x = point.x + point.width / 2;
        double y = point.y + point.height / 2;
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x + 3, y + 30);
        page.mouse().move(x + 6, y + 60);
        page.mouse().up();
        lab.awaitOtherPicture(added);
        assertThat(complaints.all()).isEmpty();
    }

    @Test
    void keysAddMoveAndRemoveAPoint() {
        Lab lab = lab("/gaussian-process?samples=0");
        String before = lab.picture();
        lab.button("Add a point").press("Enter");
        lab.point(6).waitFor();
        lab.press(lab.point(6), "ArrowUp", 2);
        page.waitForURL(OWN_POINTS);
        lab.awaitOtherPicture(before);
        lab.press(lab.point(6), "Delete", 1);
        page.waitForCondition(() -> lab.element().locator(".rl-handle").count() == 5);
        assertThat(complaints.all()).isEmpty();
    }

    @Test
    void withoutItsLastPointTheProcessIsItsPriorAndTakesANewOne() {
        Lab lab = lab("/gaussian-process?samples=0&x=1&y=2");
        String before = lab.finding();
        lab.press(lab.point(1), "Delete", 1);
        page.waitForCondition(() -> !lab.finding().equals(before));
        assertThat(lab.faults()).isEmpty();
        page.waitForURL(Pattern.compile(".*[?&]x=&y=.*|.*[?&]x=&y="));
        page.reload();
        Lab reloaded = new Lab(page.locator("rl-lab").first()).ready();
        assertThat(reloaded.faults()).isEmpty();
        reloaded.button("Add a point").click();
        reloaded.point(1).waitFor();
        assertThat(complaints.all()).isEmpty();
    }

    @Test
    void aKernelIsComposedPartByPart() {
        Lab lab = lab("/gaussian-process");
        String before = lab.picture();
        lab.button("Add a part").click();
        page.waitForURL(Pattern.compile(".*kernel=rbf%2B.*"));
        lab.element()
                .getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("kernel, part 2"))
                .selectOption("linear");
        page.waitForURL(Pattern.compile(".*kernel=rbf%2Blinear.*"));
        lab.awaitOtherPicture(before);
        lab.slider("variance of the slope").waitFor();
        lab.element()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Change to ×"))
                .click();
        page.waitForURL(Pattern.compile(".*kernel=rbf\\*linear.*"));
        lab.button("Remove part 2").click();
        page.waitForURL(Pattern.compile(".*/gaussian-process$"));
        assertThat(complaints.all()).isEmpty();
    }

    @Test
    void theLuckOfTheDrawsTurnsUntilItIsTold() {
        Lab lab = lab("/gaussian-process");
        String before = lab.picture();
        lab.button("luck of the draws: Play").click();
        lab.awaitOtherPicture(before);
        lab.button("luck of the draws: Pause").click();
        page.waitForTimeout(600);
        String still = lab.picture();
        page.waitForTimeout(400);
        assertThat(lab.picture()).isEqualTo(still);
        lab.button("Undo").click();
        page.waitForCondition(() -> lab.picture().equals(before));
        assertThat(complaints.all()).isEmpty();
    }
}

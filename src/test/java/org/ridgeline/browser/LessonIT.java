package org.ridgeline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A lesson under the hands of a student: what is moved, is seen, and stands in the address. */
@QuarkusIntegrationTest
class LessonIT extends BrowserTest {

    private static final String ALPHA = "price of large weights";

    @Test
    void movingASliderChangesFigureAndAddress() {
        Lab lab = lab("/ridge?alphas=0.1");
        String before = lab.picture();
        lab.press(lab.slider(ALPHA), "ArrowRight", 4);
        page.waitForURL(Pattern.compile(".*/ridge\\?alphas=0\\.1[0-9]+$"));
        lab.awaitOtherPicture(before);
        assertThat(complaints.all()).isEmpty();
    }

    @Test
    void draggingASliderWithTheMouseChangesTheAddress() {
        Lab lab = lab("/ridge?alphas=0.1");
        String before = lab.picture();
        Locator slider = lab.slider(ALPHA);
        slider.scrollIntoViewIfNeeded();
        var box = slider.boundingBox();
        double height = box.y + box.height / 2;
        page.mouse().move(box.x + box.width * 0.5, height);
        page.mouse().down();
        for (double share = 0.5; share < 0.8; share += 0.02) {
            page.mouse().move(box.x + box.width * share, height);
        }
        page.mouse().up();
        page.waitForURL(url -> url.contains("/ridge?alphas=") && !url.endsWith("alphas=0.1"));
        lab.awaitOtherPicture(before);
        assertThat(complaints.all()).isEmpty();
    }

    @Test
    void anExactValueIsTakenAsTyped() {
        Lab lab = lab("/ridge?alphas=0.1");
        lab.field(ALPHA).fill("0,0375");
        lab.field(ALPHA).press("Enter");
        page.waitForURL("**/ridge?alphas=0.0375");
        lab.field(ALPHA).fill("much");
        lab.field(ALPHA).press("Enter");
        page.waitForCondition(() -> !lab.faults().isEmpty());
        assertThat(page.url()).endsWith("alphas=0.0375");
    }

    @Test
    void movingAPointByKeyboardPutsThePointsIntoTheAddress() {
        Lab lab = lab("/ridge?alphas=0.1&samples=12");
        String before = lab.picture();
        lab.press(lab.point(3), "ArrowUp", 3);
        page.waitForURL(Pattern.compile(".*[?&]x=.*&y=.*"));
        lab.awaitOtherPicture(before);
        assertThat(lab.point(3).evaluate("handle => handle === document.activeElement"))
                .as("the moved point keeps the focus")
                .isEqualTo(true);
        assertThat(complaints.all()).isEmpty();
    }

    @Test
    void draggingAPointMovesTheCurve() {
        Lab lab = lab("/ridge?alphas=0.1&samples=12");
        String before = lab.picture();
        Locator point = lab.point(6);
        point.scrollIntoViewIfNeeded();
        var box = point.boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x, y - 20);
        page.mouse().move(x, y - 45);
        page.mouse().up();
        page.waitForURL(Pattern.compile(".*[?&]y=.*"));
        lab.awaitOtherPicture(before);
    }

    @Test
    void aPointCanBeAddedAndRemovedByKeyboard() {
        Lab lab = lab("/ridge?alphas=0.1&samples=12");
        lab.button("Add a point").press("Enter");
        lab.point(13).waitFor();
        page.waitForURL(Pattern.compile(".*[?&]x=.*"));
        lab.press(lab.point(13), "Delete", 1);
        lab.point(13)
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
        assertThat(lab.point(12).isVisible()).isTrue();
    }

    @Test
    void aSharedLinkReloadsToTheSameState() {
        Lab lab = lab("/ridge?alphas=0.1&samples=12");
        lab.press(lab.slider(ALPHA), "ArrowLeft", 2);
        lab.press(lab.point(4), "ArrowDown", 2);
        page.waitForURL(Pattern.compile(".*[?&]x=.*"));
        page.waitForTimeout(500);
        String address = page.url();
        String picture = settled(lab);
        String finding = lab.finding();
        try (Page other = context.newPage()) {
            other.navigate(address);
            Lab reloaded = new Lab(other.locator("rl-lab").first()).ready();
            assertThat(settled(reloaded)).isEqualTo(picture);
            assertThat(reloaded.finding()).isEqualTo(finding);
            assertThat(other.url()).isEqualTo(address);
        }
    }

    @Test
    void undoRedoAndResetLeadThroughWhatWasDone() {
        Lab lab = lab("/ridge?alphas=0.1");
        String before = settled(lab);
        lab.press(lab.slider(ALPHA), "ArrowRight", 1);
        page.waitForURL(url -> !url.endsWith("alphas=0.1"));
        String moved = page.url();
        lab.button("Undo").click();
        page.waitForURL("**/ridge?alphas=0.1");
        page.waitForCondition(() -> lab.picture().equals(before));
        lab.button("Redo").click();
        page.waitForURL(moved);
        lab.button("Reset").click();
        page.waitForURL("**/ridge?alphas=0.1");
        page.waitForCondition(() -> lab.picture().equals(before));
    }

    @Test
    void aLostNetworkKeepsTheLastFigureAndCanBeTriedAgain() {
        Lab lab = lab("/ridge?alphas=0.1");
        String before = settled(lab);
        page.route("**/api/v1/ridge?*", route -> route.abort());
        lab.field(ALPHA).fill("777");
        lab.field(ALPHA).press("Enter");
        Locator again = lab.button("Try again");
        again.waitFor();
        assertThat(lab.picture()).isEqualTo(before);
        assertThat(lab.field(ALPHA).inputValue()).isEqualTo("777");
        page.unroute("**/api/v1/ridge?*");
        again.click();
        page.waitForURL("**/ridge?alphas=777");
        lab.awaitOtherPicture(before);
    }

    @Test
    void aBadParameterOpensWithItsDefaultAndIsShownAtItsControl() {
        for (String path : new String[] {"/ridge?degree=99&alphas=1", "/embed/ridge?degree=99&alphas=1"}) {
            assertThat(application.get(path).statusCode()).isEqualTo(200);
            Lab lab = lab(path);
            assertThat(lab.faults()).as(path).anySatisfy(fault -> assertThat(fault)
                    .contains("99"));
            assertThat(lab.slider("degree").getAttribute("aria-invalid")).isEqualTo("true");
            assertThat(lab.field("degree").inputValue()).isEqualTo("10");
        }
    }

    @Test
    void anUnknownTechniqueIsNotFound() {
        assertThat(application.get("/nothing-here").statusCode()).isEqualTo(404);
        assertThat(application.get("/embed/nothing-here").statusCode()).isEqualTo(404);
    }

    /** The picture once it has stopped changing. */
    private static String settled(Lab lab) {
        String[] last = {lab.picture()};
        lab.element().page().waitForTimeout(300);
        lab.element().page().waitForCondition(() -> {
            String now = lab.picture();
            boolean same = now.equals(last[0]);
            last[0] = now;
            return same;
        });
        return last[0];
    }
}

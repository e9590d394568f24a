package org.ridgeline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lesson under a finger, on a phone. */
@QuarkusIntegrationTest
class TouchIT extends BrowserTest {
    private static final int WIDTH = 390;
    private static final int HEIGHT = 780;

    private CDPSession fingers;

    @BeforeEach
    void openPhone() {
        open(new Browser.NewContextOptions()
                .setViewportSize(WIDTH, HEIGHT)
                .setHasTouch(true)
                .setIsMobile(true));
        fingers = context.newCDPSession(page);
    }

    @Test
    void aFingerDragsAPoint() {
        Lab lab = lab("/ridge?alphas=0.1&samples=12");
        String before = lab.picture();
        Locator point = lab.point(6);
        point.evaluate("handle => handle.scrollIntoView({ block: 'center' })");
        var box = point.boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        drag(x, y, x + 4, y - 60);
        page.waitForURL(Pattern.compile(".*[?&]y=.*"));
        lab.awaitOtherPicture(before);
        assertThat(complaints.all()).isEmpty();
    }

    @Test
    void aFingerOnTheFigureStillScrollsThePage() {
        Lab lab = lab("/ridge?alphas=0.1&samples=12");
        lab.drawing().evaluate("svg => svg.scrollIntoView({ block: 'center' })");
        var box = lab.drawing().boundingBox();
        double before = scrolled();
        drag(box.x + box.width / 2, box.y + 12, box.x + box.width / 2, box.y - 150);
        page.waitForCondition(() -> scrolled() > before + 50);
        assertThat(page.url()).doesNotContain("y=");
    }

    private double scrolled() {
        return ((Number) page.evaluate("() => window.scrollY")).doubleValue();
    }

    private void drag(double fromX, double fromY, double toX, double toY) {
        int steps = 8;
        touch("touchStart", fromX, fromY);
        for (int i = 1; i <= steps; i++) {
            touch("touchMove", fromX + (toX - fromX) * i / steps, fromY + (toY - fromY) * i / steps);
        }
        touch("touchEnd", Double.NaN, Double.NaN);
    }

    private void touch(String type, double x, double y) {
        JsonArray points = new JsonArray();
        if (!Double.isNaN(x)) {
            JsonObject point = new JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", y);
            points.add(point);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        fingers.send("Input.dispatchTouchEvent", event);
    }
}

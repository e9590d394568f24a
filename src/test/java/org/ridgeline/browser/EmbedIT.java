package org.ridgeline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Response;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lab in an iframe of a page that is not ours. */
@QuarkusIntegrationTest
class EmbedIT extends BrowserTest {

    private static final int BYTES_OF_AN_EMBED = 300 * 1024;

    private static final String COURSE_PAGE = """
            <!doctype html><title>Week 5</title><h1>Regularised least squares</h1>
            <script>window.heard = []; addEventListener('message', e => heard.push({origin: e.origin, data: e.data}))</script>
            <iframe src="%s" width="640" height="420" title="Ridge"></iframe>""";

    private HttpServer course;

    /** Another origin in every respect: another port, and another name of this machine. */
    @BeforeEach
    void openCoursePage() throws IOException {
        course = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        course.createContext("/", exchange -> {
            String embed = application.address() + "/embed/ridge?alphas=0.1";
            byte[] page = COURSE_PAGE.formatted(embed).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        course.start();
    }

    @AfterEach
    void closeCoursePage() {
        course.stop(0);
    }

    @Test
    void worksInAForeignFrameAndTellsItsHeight() {
        page.navigate("http://127.0.0.1:" + course.getAddress().getPort() + "/");
        FrameLocator frame = page.frameLocator("iframe");
        Lab lab = new Lab(frame.locator("rl-lab")).ready();
        String before = lab.picture();
        lab.press(lab.slider("price of large weights"), "ArrowRight", 5);
        lab.awaitOtherPicture(before);
        page.waitForCondition(() -> (Boolean) page.evaluate(
                "origin => heard.some(m => m.origin === origin && m.data.source === 'ridgeline'"
                        + " && m.data.type === 'height' && m.data.height > 100)",
                application.address()));
        assertThat(complaints.all()).isEmpty();
    }

    @Test
    void setsNoCookie() {
        List<String> setting = new ArrayList<>();
        context.onResponse(response -> noteCookie(response, setting));
        page.navigate("http://127.0.0.1:" + course.getAddress().getPort() + "/");
        Lab lab = new Lab(page.frameLocator("iframe").locator("rl-lab")).ready();
        lab.press(lab.slider("price of large weights"), "ArrowRight", 2);
        page.waitForTimeout(500);
        assertThat(setting).isEmpty();
        assertThat(context.cookies()).isEmpty();
    }

    private static void noteCookie(Response response, List<String> setting) {
        if (response.headers().containsKey("set-cookie")) {
            setting.add(response.url());
        }
    }

    @Test
    void mayBeFramedByAnyone() {
        var headers = application.get("/embed/ridge").headers();
        assertThat(headers.firstValue("X-Frame-Options")).isEmpty();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors *"));
    }

    @Test
    void showsOnlyTheControlsAskedFor() {
        Lab lab = lab("/embed/ridge?controls=degree");
        assertThat(lab.slider("degree").isVisible()).isTrue();
        assertThat(lab.slider("price of large weights").count()).isZero();
    }

    /** Compressed, with fonts and data: a course page holds several. */
    @Test
    void staysSmall() {
        open(new Browser.NewContextOptions());
        for (String id : application.techniques()) {
            lab("/embed/" + id);
            page.waitForTimeout(500);
            int bytes = ((Number) page.evaluate(
                            "() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
                                    + ".reduce((sum, entry) => sum + entry.transferSize, 0)"))
                    .intValue();
            assertThat(bytes).as("bytes of the embed of " + id).isPositive().isLessThanOrEqualTo(BYTES_OF_AN_EMBED);
            open(new Browser.NewContextOptions());
        }
    }
}

package org.ridgeline.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;

/**
 * Pictures of every page for looking at: desktop, phone, dark and Spanish, below {@code target/screenshots}.
 *
 * <p>Run on a running server, with the test classpath: {@code Screenshots http://localhost:8080 [PATH…]}.
 */
public final class Screenshots {

    private static final Path FOLDER = Path.of("target", "screenshots");

    /** A way to look at a page. Embeds have the height an iframe would give them. */
    private record Look(String name, int width, int height, String query) {}

    private static final List<Look> LOOKS = List.of(
            new Look("desktop", 1440, 900, "theme=light"),
            new Look("phone", 360, 740, "theme=light"),
            new Look("dark", 1440, 900, "theme=dark"),
            new Look("phone-dark", 360, 740, "theme=dark"),
            new Look("spanish", 1440, 900, "theme=light&lang=es"));

    private static final List<Look> EMBED_LOOKS = List.of(
            new Look("wide", 640, 420, "theme=light"),
            new Look("phone", 320, 480, "theme=light"),
            new Look("dark", 640, 420, "theme=dark"),
            new Look("spanish", 640, 420, "theme=light&lang=es"));

    private Screenshots() {}

    public static void main(String[] arguments) {
        Application application = new Application(arguments.length > 0 ? arguments[0] : "http://localhost:8080");
        List<String> paths =
                arguments.length > 1 ? List.of(arguments).subList(1, arguments.length) : application.pages();
        for (String path : paths) {
            for (Look look : path.startsWith("/embed/") ? EMBED_LOOKS : LOOKS) {
                take(application, path, look);
            }
        }
        System.exit(0);
    }

    private static void take(Application application, String path, Look look) {
        try (BrowserContext context = Chromium.shared()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(look.width(), look.height())
                        .setBaseURL(application.address()))) {
            Page page = context.newPage();
            Complaints complaints = new Complaints(page);
            page.navigate(path + (path.contains("?") ? "&" : "?") + look.query());
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.locator(Lab.COME + ", rl-ridgeline svg").first().waitFor();
            // Fonts, formulas and the last figure come a little later.
            page.waitForTimeout(700);
            String name = path.replaceAll("^/|\\?.*", "").replace('/', '-');
            Path file = FOLDER.resolve((name.isEmpty() ? "home" : name) + "-" + look.name() + ".png");
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(!path.startsWith("/embed/"))
                    .setPath(file));
            System.out.println(file + " " + complaints.all());
        }
    }
}

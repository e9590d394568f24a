package org.ridgeline.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URL;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A fresh browser profile for each test. What a failed test saw stands in {@code target/browser}: a screenshot, and a
 * trace for {@code playwright show-trace}.
 */
@WithTestResource(TemporaryHome.class)
abstract class BrowserTest {

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    /** Long enough for a cold server on a busy machine. */
    private static final double PATIENCE_MILLISECONDS = 15_000;

    @RegisterExtension
    final AfterTestExecutionCallback evidence = this::keepWhatAFailedTestSaw;

    @TestHTTPResource("/")
    URL root;

    Application application;
    BrowserContext context;
    Page page;
    Complaints complaints;

    @BeforeEach
    void openBrowser() {
        application = new Application(root.toString());
        open(new Browser.NewContextOptions());
    }

    /** Replaces the browser profile by one with other settings. */
    void open(Browser.NewContextOptions options) {
        closeBrowser();
        if (options.viewportSize == null) {
            options.setViewportSize(WIDTH, HEIGHT);
        }
        context = Chromium.shared()
                .newContext(options.setBaseURL(application.address()).setLocale("en-GB"));
        context.setDefaultTimeout(PATIENCE_MILLISECONDS);
        context.tracing().start(new Tracing.StartOptions().setSnapshots(true));
        page = context.newPage();
        complaints = new Complaints(page);
    }

    /** Opens an address of the application and waits for its lab, if it has one, to show its answer. */
    Lab lab(String path) {
        page.navigate(path);
        return new Lab(page.locator("rl-lab").first()).ready();
    }

    @AfterEach
    void closeBrowser() {
        if (context != null) {
            context.close();
            context = null;
        }
    }

    private void keepWhatAFailedTestSaw(ExtensionContext test) {
        if (test.getExecutionException().isPresent() && context != null) {
            String name = test.getRequiredTestClass().getSimpleName() + "-"
                    + test.getDisplayName().replaceAll("\\W+", "-");
            Path folder = Path.of("target", "browser");
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + ".png")));
            context.tracing().stop(new Tracing.StopOptions().setPath(folder.resolve(name + ".zip")));
        }
    }
}

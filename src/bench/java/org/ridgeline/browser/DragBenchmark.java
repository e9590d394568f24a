package org.ridgeline.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How long it takes from a hand's move to the curve that answers it: one of fifty points of a Gaussian process is dragged,
 * in the lesson and in the embed, for every picture below it. From the event's own time stamp to the task after the frame
 * in which the mean has changed.
 */
public final class DragBenchmark {
    private static final int POINTS = 50;
    private static final int MOVES = 150;
    private static final int PAUSE_MILLISECONDS = 60;
    private static final int POINT = 20;

    private static final String WATCH = """
            () => {
              window.latencies = [];
              let moved;
              addEventListener('pointermove', event => { if (event.buttons && !moved) moved = event.timeStamp; }, true);
              const figure = document.querySelector('rl-figure');
              const mean = () => [...figure.querySelectorAll('svg path')]
                .filter(path => (path.getAttribute('d') ?? '').length > 400)
                .reduce((widest, path) => {
                  const width = Number(path.getAttribute('stroke-width') ?? path.parentElement.getAttribute('stroke-width') ?? 0);
                  return width >= widest.width ? { width, d: path.getAttribute('d') } : widest;
                }, { width: 0, d: '' }).d;
              let last = mean();
              const afterTheFrame = new MessageChannel();
              afterTheFrame.port1.onmessage = () => {
                if (moved) window.latencies.push(performance.now() - moved);
                moved = undefined;
              };
              new MutationObserver(() => {
                const now = mean();
                if (now === last) return;
                last = now;
                afterTheFrame.port2.postMessage(0);
              }).observe(figure, { subtree: true, childList: true });
            }""";

    private DragBenchmark() {}

    /** @param arguments the server's address; http://localhost:8080 without one */
    public static void main(String[] arguments) {
        String server = arguments.length > 0 ? arguments[0] : "http://localhost:8080";
        System.out.println("from a move of one of " + POINTS + " points to its curve, milliseconds");
        for (String place : List.of("/embed/gaussian-process", "/gaussian-process")) {
            for (String explain : List.of("prior", "kernel", "evidence", "eigenvalues", "cost")) {
                double[] sorted = drag(server + place, explain);
                System.out.printf(
                        Locale.ROOT,
                        "%-26s %-12s median %5.1f   95 %% %5.1f   longest %5.1f   (%d moves answered)%n",
                        place,
                        explain,
                        sorted[sorted.length / 2],
                        sorted[(int) (sorted.length * 0.95)],
                        sorted[sorted.length - 1],
                        sorted.length);
            }
        }
        System.exit(0); // Playwright keeps threads
    }

    private static double[] drag(String address, String explain) {
        try (BrowserContext context =
                Chromium.shared().newContext(new Browser.NewContextOptions().setViewportSize(1440, 1100))) {
            Page page = context.newPage();
            String x = numbers(i -> i / 5.0);
            String y = numbers(i -> Math.sin(0.26 * i) + 0.2 * Math.sin(3.4 * i));
            page.navigate("%s?explain=%s&lengthScale=1&noiseVariance=0.04&x=%s&y=%s".formatted(address, explain, x, y));
            page.locator("rl-figure svg")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            page.waitForTimeout(1500);
            Locator point = page.locator(".rl-handle").nth(POINT);
            point.evaluate("handle => handle.scrollIntoView({ block: 'center' })");
            page.evaluate(WATCH);
            var box = point.boundingBox();
            double left = box.x + box.width / 2;
            double top = box.y + box.height / 2;
            page.mouse().move(left, top);
            page.mouse().down();
            for (int i = 0; i < MOVES; i++) {
                page.mouse().move(left + 8 * Math.sin(i / 9.0), top - 30 * Math.sin(i / 7.0));
                page.waitForTimeout(PAUSE_MILLISECONDS);
            }
            page.mouse().up();
            List<?> latencies = (List<?>) page.evaluate("() => window.latencies");
            return latencies.stream()
                    .mapToDouble(value -> ((Number) value).doubleValue())
                    .sorted()
                    .toArray();
        }
    }

    private static String numbers(IntToDoubleFunction value) {
        return IntStream.range(0, POINTS)
                .mapToObj(i -> String.format(Locale.ROOT, "%.2f", value.applyAsDouble(i)))
                .collect(Collectors.joining(","));
    }
}

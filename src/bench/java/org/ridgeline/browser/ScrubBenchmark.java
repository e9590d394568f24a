package org.ridgeline.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How many pictures a second the time machine shows: 500 recorded steps of four arms are scrubbed one after the other, a main
 * figure, four small panels and a film of 24 pictures moving together. The numbers are made up; what
 * is drawn with them, and how, is the page's own. A picture is counted when the browser has shown it.
 */
public final class ScrubBenchmark {
    /** Answers as the server would, with curves that fall and a border that turns. */
    private static final String ANSWER = """
            () => {
              const steps = Array.from({ length: 501 }, (_, step) => step);
              const loss = (arm, step, seen) => 0.3 + 0.1 * arm + Math.exp(-step / (60 + 30 * arm)) + (seen ? -0.1 : 0.0004 * step / arm)
                + 0.02 * Math.sin(step * arm * 1.7);
              const arms = [1, 2, 3, 4];
              const axis = { label: 'epoch', domain: [0, 500] };
              const height = { label: 'loss', domain: [0, 2] };
              const line = (arm, seen, dress) => ({ type: 'line', x: steps, y: steps.map(step => loss(arm, step, seen)), ...dress });
              const grid = Array.from({ length: 40 }, (_, i) => -2 + i / 10);
              const frame = turn => ({ moment: Math.round(turn * 500 / 23), note: 'turn ' + turn, marks: [
                { type: 'raster', x: grid, y: grid, range: [-3, 3], z: grid.map(y => grid.map(x => x * Math.cos(turn / 7) + y * Math.sin(turn / 7))) },
                { type: 'line', x: [-2, 2], y: [-2 * Math.tan(turn / 20), 2 * Math.tan(turn / 20)], role: 'fit', emphasis: 'strong' }] });
              const cloud = Array.from({ length: 100 }, (_, i) => 2 * Math.sin(i * 12.9));
              return JSON.stringify({ technique: 'dropout', version: '1', query: '', parameters: {}, reading: { parts: [], code: [] }, result: {}, figures: [
                { name: 'loss', finding: 'At the end', findings: steps.map(step => 'At epoch ' + step), caption: 'Loss', panels: [
                  { timeline: true, x: axis, y: height, marks: arms.map(arm => line(arm, false, { role: 'arm', arm, label: 'arm ' + arm })) }] },
                { name: 'gap', finding: 'Gaps', caption: 'Seen and new', panels: arms.map(arm => ({ timeline: true, title: 'arm ' + arm, arm, role: 'arm',
                  notes: steps.map(step => 'gap ' + step), x: axis, y: height, marks: [
                    { type: 'band', x: steps, lower: steps.map(step => loss(arm, step, true)), upper: steps.map(step => loss(arm, step, false)), role: 'arm', arm },
                    line(arm, true, { role: 'seen', label: 'seen' }), line(arm, false, { role: 'unseen', label: 'new' })] })) },
                { name: 'border', finding: 'A border turns', caption: 'Border', panels: [{ equalAspect: true, x: { domain: [-2, 2] }, y: { domain: [-2, 2] },
                  marks: [{ type: 'dots', x: cloud, y: cloud.map((x, i) => 2 * Math.cos(i * 7.3)), role: 'data', emphasis: 'thin' }],
                  frames: Array.from({ length: 24 }, (_, turn) => frame(turn)) }] }] });
            }""";

    /** One step for each picture the browser shows, there and back; the milliseconds from one picture to the next. */
    private static final String SCRUB = """
            async () => {
              const track = document.querySelector('rl-time input');
              const picture = () => new Promise(requestAnimationFrame);
              const gaps = [];
              const heard = new Set();
              let last = await picture();
              for (let i = 0; i < 1000; i++) {
                track.value = i < 500 ? i : 999 - i;
                track.dispatchEvent(new Event('input', { bubbles: true }));
                const now = await picture();
                heard.add(track.getAttribute('aria-valuetext'));
                gaps.push(now - last);
                last = now;
              }
              return { gaps, heard: heard.size };
            }""";

    private ScrubBenchmark() {}

    /** @param arguments the server's address; http://localhost:8080 without one */
    public static void main(String[] arguments) {
        String server = arguments.length > 0 ? arguments[0] : "http://localhost:8080";
        System.out.println("500 recorded steps scrubbed there and back");
        for (String place : List.of("/dropout", "/embed/dropout")) {
            try (BrowserContext context =
                    Chromium.shared().newContext(new Browser.NewContextOptions().setViewportSize(1440, 1600))) {
                report(place, scrub(context.newPage(), server + place));
            }
        }
        System.exit(0); // Playwright keeps threads
    }

    private static Map<?, ?> scrub(Page page, String address) {
        String answer = (String) page.evaluate(ANSWER);
        page.route(
                "**/api/v1/dropout*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(answer)));
        page.navigate(address);
        page.locator("rl-time input:enabled").waitFor();
        page.waitForTimeout(1500);
        return (Map<?, ?>) page.evaluate(SCRUB);
    }

    private static void report(String place, Map<?, ?> measured) {
        double[] gaps = ((List<?>) measured.get("gaps"))
                .stream()
                        .mapToDouble(value -> ((Number) value).doubleValue())
                        .toArray();
        double total = Arrays.stream(gaps).sum();
        Arrays.sort(gaps);
        System.out.printf(
                Locale.ROOT,
                "%-16s %5.1f pictures a second   95 %% of them within %5.1f ms   longest %5.1f ms   (%s moments seen)%n",
                place,
                1000 * gaps.length / total,
                gaps[(int) (gaps.length * 0.95)],
                gaps[gaps.length - 1],
                measured.get("heard"));
    }
}

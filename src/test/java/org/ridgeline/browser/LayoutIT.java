package org.ridgeline.browser;

import com.microsoft.playwright.Browser;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every page at every width that is promised, in both themes and languages: nothing overflows, nothing complains. */
@QuarkusIntegrationTest
class LayoutIT extends BrowserTest {

    /** A phone, a tablet, a desk. Each page is also turned from one to the next, as phones are. */
    private static final int[] WIDTHS = {360, 820, 1440};

    private static final int HEIGHT = 740;

    @Test
    void fitsInLightAndEnglish() {
        visitEveryPage("theme=light&lang=en");
    }

    @Test
    void fitsInDarkAndSpanish() {
        visitEveryPage("theme=dark&lang=es");
    }

    private void visitEveryPage(String query) {
        SoftAssertions laws = new SoftAssertions();
        for (String path : application.pages()) {
            open(new Browser.NewContextOptions().setViewportSize(WIDTHS[0], HEIGHT));
            page.navigate(path + "?" + query);
            page.locator(Lab.COME).first().waitFor();
            for (int width : WIDTHS) {
                page.setViewportSize(width, HEIGHT);
                page.waitForTimeout(400);
                laws.assertThat(tooWide())
                        .as("%s?%s at %d px: what sticks out", path, query, width)
                        .isEqualTo("");
            }
            laws.assertThat(complaints.all())
                    .as("%s?%s: the console", path, query)
                    .isEmpty();
        }
        laws.assertAll();
    }

    /** The first elements that reach beyond the page's right edge, in words; empty when it does not scroll sideways. */
    private String tooWide() {
        return (String) page.evaluate("""
                () => {
                  const width = document.documentElement.clientWidth;
                  if (document.documentElement.scrollWidth <= width && document.body.scrollWidth <= width) return '';
                  return [...document.querySelectorAll('body *')]
                    .filter(element => element.getBoundingClientRect().right > width + 1)
                    .slice(0, 5)
                    .map(element => element.tagName.toLowerCase() + '.' + element.className)
                    .join(' ') || 'the page itself';
                }""");
    }
}

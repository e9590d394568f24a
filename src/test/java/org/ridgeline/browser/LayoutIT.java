package org.ridgeline.browser;

import com.microsoft.playwright.Browser;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every page at every width that is promised, in both themes and languages: nothing overflows, nothing complains. */
@QuarkusIntegrationTest
class LayoutIT extends BrowserTest {

    private static final int NARROWEST = 360;
    private static final int TALL = 740;

    @Test
    void fitsThePhoneInLight() {
        visitEveryPage(NARROWEST, "theme=light&lang=en");
    }

    @Test
    void fitsThePhoneInDarkAndSpanish() {
        visitEveryPage(NARROWEST, "theme=dark&lang=es");
    }

    @Test
    void fitsTheTablet() {
        visitEveryPage(820, "theme=light&lang=en");
    }

    @Test
    void fitsTheDeskInDark() {
        visitEveryPage(1440, "theme=dark&lang=en");
    }

    private void visitEveryPage(int width, String query) {
        SoftAssertions laws = new SoftAssertions();
        for (String path : application.pages()) {
            open(new Browser.NewContextOptions().setViewportSize(width, TALL));
            page.navigate(path + "?" + query);
            page.locator("rl-figure svg, rl-thumbnail svg").first().waitFor();
            page.waitForTimeout(500);
            laws.assertThat(tooWide()).as("%s at %d px: what sticks out", path, width).isEqualTo("");
            laws.assertThat(complaints.all()).as("%s?%s: the console", path, query).isEmpty();
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

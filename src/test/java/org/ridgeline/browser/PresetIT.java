package org.ridgeline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The share dialog: a link, a frame for a course page, and a preset under a short link. */
@QuarkusIntegrationTest
class PresetIT extends BrowserTest {

    private static final Pattern SHORT_LINK = Pattern.compile("/p/([0-9A-Za-z_-]+)");

    @Test
    void keepsAnExperimentUnderAShortLinkAndReopensIt() {
        lab("/ridge?alphas=0.25,4&degree=7").button("Share this state").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Keep it under a short link").fill("Seven powers");
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Keep").setExact(true))
                .click();
        page.waitForCondition(() -> SHORT_LINK.matcher(text(dialog)).find());
        Matcher link = SHORT_LINK.matcher(text(dialog));
        assertThat(link.find()).isTrue();
        try (Page other = context.newPage()) {
            other.navigate("/p/" + link.group(1));
            other.waitForURL("**/ridge?alphas=0.25,4&degree=7");
            new Lab(other.locator("rl-lab").first()).ready();
        }
        assertThat(complaints.all()).isEmpty();
    }

    @Test
    void offersTheLinkAndAFrame() {
        lab("/ridge?alphas=0.25").button("Share this state").click();
        String text = text(page.getByRole(AriaRole.DIALOG));
        assertThat(text).contains(application.address() + "/ridge?alphas=0.25");
        assertThat(text).contains("<iframe").contains("/embed/ridge?alphas=0.25");
    }

    /** What is written in the dialog, the contents of its fields included. */
    private static String text(Locator dialog) {
        return (String) dialog.evaluate("dialog => dialog.innerText + ' '"
                + " + [...dialog.querySelectorAll('input, textarea, a')].map(e => e.value ?? e.href).join(' ')");
    }
}

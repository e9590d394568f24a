package org.ridgeline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What surrounds the labs: home, navigation, languages, themes. */
@QuarkusIntegrationTest
class ShellIT extends BrowserTest {

    @Test
    void homeLeadsToEveryLesson() {
        page.navigate("/");
        for (String id : application.techniques()) {
            page.locator("a[href*='" + id + "']").first().waitFor();
        }
        page.locator("main a[href*='ridge'], a[href$='/ridge'], a[href='ridge']")
                .first()
                .click();
        page.waitForURL(Pattern.compile(".*/ridge(\\?.*)?$"));
        new Lab(page.locator("rl-lab").first()).ready();
        assertThat(complaints.all()).isEmpty();
    }

    @Test
    void switchesToSpanishAndBackWithTheSameExperiment() {
        Lab lab = lab("/ridge?alphas=0.5");
        String english = lab.finding();
        page.getByText("ES", new Page.GetByTextOptions().setExact(true)).first().click();
        page.waitForCondition(() -> "es".equals(page.getAttribute("html", "lang")));
        Lab spanish = new Lab(page.locator("rl-lab").first()).ready();
        spanish.button("Deshacer").waitFor();
        assertThat(spanish.finding()).isNotEqualTo(english);
        assertThat(page.url()).contains("alphas=0.5");
        page.getByText("EN", new Page.GetByTextOptions().setExact(true)).first().click();
        page.waitForCondition(() -> "en".equals(page.getAttribute("html", "lang")));
        new Lab(page.locator("rl-lab").first()).button("Undo").waitFor();
        assertThat(complaints.all()).isEmpty();
    }

    @Test
    void obeysLanguageAndThemeOfTheAddress() {
        Lab lab = lab("/ridge?lang=es&theme=dark");
        lab.button("Deshacer").waitFor();
        assertThat(page.getAttribute("html", "theme")).contains("dark");
        assertThat(page.title()).isNotBlank();
    }

    @Test
    void theBackButtonReturnsToTheLastPage() {
        lab("/ridge");
        page.navigate("/lasso");
        new Lab(page.locator("rl-lab").first()).ready();
        page.goBack();
        page.waitForURL(Pattern.compile(".*/ridge(\\?.*)?$"));
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1).setName("Ridge"))
                .waitFor();
    }
}

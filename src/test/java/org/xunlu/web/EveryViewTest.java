package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunlu.app.TestServer;

/**
 * Opens every view a person may see; none may write an error to the console. Each person sees theirs in Chinese and
 * light; in English and in the dark a view is opened once, by the first person who may.
 */
final class EveryViewTest {
    private static final List<String> LOGINS = List.of("dispatcher", "planner", "reviewer", "auditor", "administrator");
    private static TestServer server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"zh, light", "zh, dark", "en, light", "en, dark"})
    void every_view_opens_without_an_error_on_the_console(String language, String theme) {
        boolean eachPerson = language.equals("zh") && theme.equals("light");
        Set<String> seen = new HashSet<>();
        for (String login : LOGINS) {
            Page page = open(login, "/?lang=" + language + "&theme=" + theme, 1440, 900);
            Locator rail = page.locator(".rail-item");
            assertThat(rail.count()).as("views of %s", login).isPositive();
            for (int i = 0; i < rail.count(); i++) {
                openIfNot(page, rail.nth(i));
                Locator siblings = page.locator(".siblings button");
                for (int each = 0; each < Math.max(1, siblings.count()); each++) {
                    if (siblings.count() > 0) {
                        if (!eachPerson && seen.contains(siblings.nth(each).getAttribute("data-view"))) {
                            continue;
                        }
                        openIfNot(page, siblings.nth(each));
                        page.locator("#view-" + siblings.nth(each).getAttribute("data-view"))
                                .waitFor();
                    }
                    page.locator(".view > *").first().waitFor();
                    String view = page.locator(".view").getAttribute("id");
                    if (!seen.add(view.replaceFirst("^view-", "")) && !eachPerson) {
                        continue;
                    }
                    assertThat(untranslated(page))
                            .as("keys without a text for %s in %s of %s", login, language, view)
                            .isEmpty();
                    Chromium.picture(page, String.join("-", view, login, language, theme));
                }
            }
            page.context().close();
            assertThat(chromium.errors()).as("console of %s", login).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1920, 1080, /?screen=wall", "390, 844, /"})
    void the_wall_and_the_phone_show_the_same_page(int width, int height, String path) {
        Page page = open("dispatcher", path, width, height);
        assertThat(page.locator("#panel .figure-card").first().isVisible()).isTrue();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        Chromium.picture(page, "screen-" + width);
        page.context().close();
        assertThat(chromium.errors()).isEmpty();
    }

    @Test
    void the_state_of_the_page_is_in_its_address() {
        Page page = open("dispatcher", "/?view=coverage&off=labels", 1280, 800);
        assertThat(page.locator("#view-coverage").isVisible()).isTrue();
        page.locator("[data-layer=labels] input").waitFor();
        assertThat(page.locator("[data-layer=labels] input").isChecked()).isFalse();
        page.locator("[data-layer=units] input").uncheck();
        assertThat(page.url()).contains("off=").contains("units");
        page.keyboard().press("?");
        page.locator("dialog[open] .keys").waitFor();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog[open]").count()).isZero();
        page.context().close();
    }

    private static Page open(String login, String path, int width, int height) {
        Page page = chromium.signedIn(server, login, new Browser.NewContextOptions().setViewportSize(width, height));
        page.navigate(path);
        page.locator("[data-ready=yes]").waitFor();
        return page;
    }

    /** A click on what is open already would fold it. */
    private static void openIfNot(Page page, Locator button) {
        if (!"page".equals(button.getAttribute("aria-current"))) {
            button.click();
        }
        assertThat(button).hasAttribute("aria-current", "page");
    }

    /** Message keys that show themselves because the catalogue has no text for them; names of settings stand in code. */
    private static List<?> untranslated(Page page) {
        return (List<?>) page.evaluate(
                "(() => { const code = [...document.querySelectorAll('code')].map((each) => each.innerText);"
                        + " return (document.body.innerText.match(/\\b[a-z]{3,12}\\.[a-z]+_?[A-Za-z_]*\\b/g) ?? [])"
                        + ".filter((word) => !/\\.(html|org|csv|pbf|shp|zip|geojson|gz|jpg|png)$/.test(word)"
                        + " && !code.some((each) => each.includes(word))); })()");
    }
}

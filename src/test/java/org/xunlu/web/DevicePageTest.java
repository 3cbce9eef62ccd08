package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;

/** The page of devices, as an administrator keeps it. */
final class DevicePageTest {
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
    @CsvSource({"zh, 收编, 未知设备, 登记设备", "en, Adopt, Unknown, Register a device"})
    void a_stranger_is_adopted_gets_its_code_reports_and_is_blocked(
            String language, String adopt, String unknown, String add) {
        String name = "stranger-" + language;
        server.anyone().get("/api/osmand?id=" + name + "&lat=34.2&lon=117");
        Page page = open(language);
        assertThat(page.locator("[data-action=new-device]")).hasText(add);
        page.locator("[data-tab=unknown]").click();
        assertThat(page.locator("[data-tab=unknown]")).containsText(unknown);
        Locator row = page.locator(".row").filter(new Locator.FilterOptions().setHasText(name));
        Chromium.picture(page, "devices-unknown-" + language);
        row.locator("[data-action=adopt]").click();
        assertThat(page.locator("dialog[open] button.primary")).hasText(adopt);
        page.locator("dialog[open] input[name=name]").fill("演示手机 " + language);
        page.locator("dialog[open] button.primary").click();
        Locator secret = page.locator("#device-secret code.password");
        assertThat(secret).hasCount(1);
        String key = secret.textContent();
        assertThat(page.locator("#device-secret img.qr")).isVisible();
        Chromium.picture(page, "devices-secret-" + language);
        page.locator("[data-client=owntracks]").click();
        assertThat(page.locator("#device-secret .address")).containsText("/api/owntracks");
        page.locator("dialog[open] footer .primary").click();
        assertThat(server.anyone()
                        .get("/api/osmand?id=" + name + "&key=" + key + "&lat=34.2&lon=117&batt=77")
                        .status())
                .isEqualTo(200);
        page.reload();
        page.locator("html[data-ready=yes]").waitFor();
        page.locator(".row")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
        assertThat(page.locator("#device-card")).containsText("77 %");
        assertThat(page.locator("#device-card")).containsText("osmand");
        Chromium.picture(page, "devices-card-" + language);
        page.locator("[data-action=edit-device]").click();
        page.locator("dialog[open] input[name=enabled]").uncheck();
        page.locator("dialog[open] button.primary").click();
        assertThat(page.locator("#device-card .badge.bad")).isVisible();
        assertThat(page.locator("body")).not().containsText(key);
        assertThat(chromium.errors()).isEmpty();
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"zh, 接收与保存", "en, Intake"})
    void what_came_in_and_how_long_it_is_kept_is_told_and_raw_messages_are_kept_on_request(
            String language, String tab) {
        String name = "looked-into-" + language;
        TestReply made = server.as("administrator").post("/api/devices", Map.of("uniqueId", name));
        Page page = open(language);
        page.locator("[data-tab=intake]").click();
        assertThat(page.locator("[data-tab=intake]")).hasText(tab);
        assertThat(page.locator("#intake dl.facts").first()).isVisible();
        page.locator("[data-action=change-keeping]").click();
        page.locator("dialog[open] input[name=days]").fill("400");
        page.locator("dialog[open] input[name=source]").fill("order " + language);
        page.locator("dialog[open] button.primary").click();
        assertThat(page.locator("#keeping-rules")).containsText("order " + language);
        Chromium.picture(page, "devices-intake-" + language);
        page.locator("[data-tab=known]").click();
        page.locator(".row")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
        page.locator("[data-action=raw-keep]").click();
        assertThat(page.locator("[data-action=raw-stop]")).isVisible();
        String secret = made.json().path("secret").asText();
        server.anyone().get("/api/osmand?id=" + name + "&key=" + secret + "&lat=34.2&lon=117&mark=kept");
        page.locator("[data-action=raw-show]").click();
        assertThat(page.locator("#raw-messages")).containsText("mark=kept");
        assertThat(page.locator("#raw-messages")).not().containsText(secret);
        Chromium.picture(page, "devices-raw-" + language);
        assertThat(chromium.errors()).isEmpty();
        page.context().close();
    }

    private static Page open(String language) {
        Page page =
                chromium.signedIn(server, "administrator", new Browser.NewContextOptions().setViewportSize(1280, 860));
        page.navigate("/?view=devices&lang=" + language);
        page.locator("html[data-ready=yes]").waitFor();
        return page;
    }
}

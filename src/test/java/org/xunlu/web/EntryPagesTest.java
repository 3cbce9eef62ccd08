package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;

/** Signing in, the first password, the register of persons and the audit trail, as people use them. */
final class EntryPagesTest {
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

    @Test
    void the_officers_page_is_found_without_its_ending_and_folders_are_no_pages() {
        TestReply officer = server.anyone().get("/officer");
        assertThat(officer.status()).isBetween(301, 308);
        assertThat(officer.header("Location")).endsWith("/officer.html");
        for (String folder : new String[] {"/style", "/web", "/map/.", "/lib/leaflet/dist"}) {
            assertThat(server.anyone().get(folder).status()).as(folder).isEqualTo(404);
        }
    }

    @Test
    void the_picture_that_browsers_ask_for_by_themselves_is_there() {
        TestReply icon = server.anyone().get("/favicon.ico");
        assertThat(icon.status()).isEqualTo(200);
        assertThat(icon.text()).contains("<svg");
    }

    @Test
    void a_wrong_password_is_told_and_the_right_one_lets_in_by_keyboard_alone() {
        Page page = chromium.visitor(server, new Browser.NewContextOptions());
        page.navigate("/login.html");
        page.locator("[data-ready] #login:focus").waitFor();
        page.keyboard().type("planner");
        page.keyboard().press("Tab");
        page.keyboard().type("wrong");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("登录名或密码不对");
        Chromium.picture(page, "login-wrong");
        page.keyboard().type(TestServer.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("login"));
        assertThat(page.url()).isEqualTo(server.url() + "/");
        page.context().close();
        chromium.errors().removeIf(error -> error.contains("401"));
    }

    @Test
    void an_officer_lands_on_the_phone_page_and_a_foreign_address_is_not_followed() {
        Page page = chromium.visitor(server, new Browser.NewContextOptions().setLocale("en"));
        page.navigate("/login.html?lang=en&next=//example.org/");
        page.getByLabel("Login").fill("officer");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(TestServer.PASSWORD);
        Chromium.picture(page, "login-en");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL("**/officer.html");
        page.context().close();
    }

    @Test
    void the_first_password_is_changed_before_anything_else() {
        String first = server.as("administrator")
                .post("/api/persons", Map.of("login", "yanshi.yi", "name", "演示员乙", "roles", List.of("PLANNER")))
                .json()
                .path("password")
                .asText();
        Page page = chromium.visitor(server, new Browser.NewContextOptions());
        page.navigate("/login.html");
        page.getByLabel("登录名").fill("yanshi.yi");
        page.locator("#password").fill(first);
        page.keyboard().press("Enter");
        page.waitForURL("**/password.html?next=*");
        page.locator("#present").fill(first);
        page.locator("#chosen").fill("password123");
        page.locator("#again").fill("password123");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("太容易被猜到");
        Chromium.picture(page, "password");
        page.locator("#present").fill(first);
        page.locator("#chosen").fill("我自己的一句长密码2026");
        page.locator("#again").fill("我自己的一句长密码2026");
        page.keyboard().press("Enter");
        page.waitForURL(server.url() + "/");
        page.context().close();
        chromium.errors().removeIf(error -> error.contains("400"));
    }

    @Test
    void an_administrator_adds_a_person_and_hands_over_the_password() {
        Page page =
                chromium.signedIn(server, "administrator", new Browser.NewContextOptions().setViewportSize(1280, 800));
        page.navigate("/?view=persons");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("新增人员"))
                .click();
        page.locator("#f-login").fill("yanshi.bing");
        page.locator("#f-name").fill("演示员丙");
        page.locator("#role-DISPATCHER").check();
        Chromium.picture(page, "person-add");
        page.locator("dialog button.primary").click();
        String password = page.locator("code.password").textContent();
        assertThat(password).hasSize(14);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("已记下"))
                .click();
        assertThat(page.locator(".row[aria-selected=true]")).containsText("yanshi.bing");
        Chromium.picture(page, "persons");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("停用"))
                .click();
        page.locator("dialog button.danger").click();
        assertThat(page.locator(".row[aria-selected=true]")).containsText("已停用");
        page.context().close();
    }

    @Test
    void an_auditor_reads_filters_and_verifies_the_trail() {
        server.as("dispatcher").get("/api/session");
        Page page = chromium.signedIn(server, "auditor", new Browser.NewContextOptions().setViewportSize(1280, 800));
        page.navigate("/?view=audit");
        assertThat(page.locator(".row").first()).containsText("登录");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("校验完整性"))
                .click();
        assertThat(page.locator(".pad[role=status]")).containsText("校验通过");
        Chromium.picture(page, "audit");
        page.locator("select").selectOption("person");
        assertThat(page.locator(".row").first()).containsText("人员");
        page.context().close();
    }

    @Test
    void no_page_has_written_an_error_to_the_console() {
        // runs in any order: what other tests expect to fail they have taken out themselves
        assertThat(chromium.errors().stream()
                        .filter(error -> !error.contains("404"))
                        .toList())
                .isEmpty();
    }
}

package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.xunlu.app.TestServer;

/** The card of a finding on the desktop, by which its case is worked: every step a button, a form, and what became of it. */
final class CaseCard {
    private final Page page;
    private final Locator card;

    private CaseCard(Page page) {
        this.page = page;
        this.card = page.locator("#finding-card");
    }

    /** Opens the newest finding of a kind from the list. */
    static CaseCard open(Chromium chromium, TestServer server, String login, String kind) {
        Page page = chromium.signedIn(server, login, new Browser.NewContextOptions().setViewportSize(1366, 768));
        page.navigate("/?view=findings&fkind=" + kind);
        page.locator(".row").first().click();
        CaseCard card = new CaseCard(page);
        card.card.waitFor();
        return card;
    }

    Page page() {
        return page;
    }

    Locator part(String selector) {
        return card.locator(selector);
    }

    /** Takes a step with what its form asks for, and waits until the card tells the state it led to. */
    void take(String step, Map<String, String> values, String state) {
        card.locator("[data-action=" + step + "]").click();
        submit(values);
        assertThat(card.locator("h2 .badge")).hasText(state);
    }

    /** Issues a document and answers the page that opens to be printed. */
    Page issue(String kind, Map<String, String> values) {
        card.locator("[data-document=" + kind + "]").click();
        Page printed = page.context().waitForPage(() -> submit(values));
        printed.waitForLoadState();
        return printed;
    }

    private void submit(Map<String, String> values) {
        Locator dialog = page.locator("dialog[open]");
        values.forEach((name, value) -> enter(dialog.locator("[name=" + name + "]"), value));
        dialog.locator("form .primary").click();
        assertThat(dialog).hasCount(0);
    }

    private static void enter(Locator field, String value) {
        String type = (String) field.evaluate("each => each.type");
        switch (type) {
            case "select-one" -> field.selectOption(new SelectOption().setLabel(value));
            case "checkbox" -> field.check();
            case "file" -> field.setInputFiles(new FilePayload("after.png", "image/png", picture(value)));
            default -> field.fill(value);
        }
    }

    private static byte[] picture(String name) {
        try {
            return Files.readAllBytes(Path.of("web/style", name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void close() {
        page.context().close();
    }
}

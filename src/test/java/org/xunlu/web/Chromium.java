package org.xunlu.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Assumptions;
import org.xunlu.app.TestServer;

/** A headless Chromium that keeps every console error, so that a test can ask for none. */
public final class Chromium implements AutoCloseable {
    private static final double PATIENCE_MILLIS = 20_000;

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> errors = new CopyOnWriteArrayList<>();

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts the installed browser; without one the test is skipped, and says so. */
    public static Chromium start() {
        Path installed = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
        if (!Files.exists(installed)) {
            System.err.println("SKIPPED: no browser at " + installed + " (set CHROMIUM)");
        }
        Assumptions.assumeTrue(Files.exists(installed), "no browser");
        // a busy machine is no failure
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed)
                        .setArgs(FLAGS));
        return new Chromium(playwright, browser);
    }

    /** A fresh browser without a session. */
    public Page visitor(TestServer server, Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setBaseURL(server.url()));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text() + " @ " + message.location());
            }
        });
        page.onPageError(error -> errors.add(error));
        return page;
    }

    /** A fresh browser where somebody is signed in; {@code login} as in {@link TestServer#as}. */
    public Page signedIn(TestServer server, String login, Browser.NewContextOptions options) {
        String token = server.anyone().signIn(login, TestServer.PASSWORD).cookie();
        Page page = visitor(server, options);
        page.context().addCookies(List.of(new Cookie("xunlu_session", token).setUrl(server.url())));
        return page;
    }

    /** Console errors and uncaught failures so far. */
    public List<String> errors() {
        return errors;
    }

    /** Keeps a picture in {@code target/pages} for people to look at. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pages", name + ".png")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

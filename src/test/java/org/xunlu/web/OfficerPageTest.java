package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestServer;
import org.xunlu.http.Json;

/**
 * The officer's page on a phone with a made-up position. What the page sends is taken down here instead of by the
 * features behind it, so that a lost line and a refusal can be played.
 */
final class OfficerPageTest {
    private static TestServer server;
    private static Chromium chromium;

    private final AtomicReference<String> state = new AtomicReference<>("PUBLISHED");
    private final List<JsonNode> fixes = new CopyOnWriteArrayList<>();
    private final List<String> findings = new CopyOnWriteArrayList<>();
    private volatile boolean lineIsDead;
    private Page page;

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

    @BeforeEach
    void open() {
        page = chromium.signedIn(
                server,
                "officer",
                new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setDeviceScaleFactor(2)
                        .setHasTouch(true)
                        .setIsMobile(true)
                        // what the page sends is caught before a service worker could see it
                        .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
                        .setPermissions(List.of("geolocation"))
                        .setGeolocation(new Geolocation(34.18, 116.95).setAccuracy(8)));
        page.route("**/api/officer/patrol", route -> answer(route, 200, Map.of("patrol", patrol())));
        page.route("**/api/patrols/7/*", this::step);
        page.route("**/api/fixes", this::takeFixes);
        page.route("**/api/officer/findings", this::takeFinding);
        page.route(
                "**/api/officer/findings?*",
                route -> answer(route, 200, Map.of("items", List.of(), "kinds", List.of("GRAIN_DRYING", "STALL"))));
        page.route("**/api/network/segments", route -> answer(route, 200, roads()));
    }

    @Test
    void a_patrol_is_started_driven_and_ended_with_one_button_each() {
        page.navigate("/officer.html");
        assertThat(page.locator("#place")).containsText("±8");
        assertThat(page.locator("#duty h1")).containsText("G311 早班");
        Chromium.picture(page, "officer-ready");
        page.locator("#start").click();
        assertThat(page.locator("#end")).isVisible();
        drive(6);
        page.waitForCondition(() -> fixes.size() >= 6);
        Chromium.picture(page, "officer-driving");
        assertThat(fixes.get(0).path("lon").asDouble()).isEqualTo(116.9501);
        assertThat(fixes.get(0).path("time").asText()).matches("\\d{4}-.*Z");
        assertThat(fixes.stream().map(fix -> fix.path("clientId").asText()).distinct())
                .hasSameSizeAs(fixes);
        assertThat(page.locator("#queue")).containsText("已全部上传");
        page.locator("#end").click();
        page.locator("dialog button.primary").click();
        assertThat(page.locator("#end")).isHidden();
        int sent = fixes.size();
        drive(2);
        page.waitForTimeout(1200);
        assertThat(fixes).as("nothing is recorded off duty").hasSize(sent);
        page.context().close();
    }

    @Test
    void without_a_line_everything_waits_on_the_phone_and_is_sent_once_when_it_is_back() {
        state.set("DRIVING");
        page.navigate("/officer.html");
        page.locator("#end").waitFor();
        lineIsDead = true;
        drive(4);
        record(0, true);
        assertThat(page.locator("#queue")).containsText("1 件");
        assertThat(page.locator("#notices")).containsText("没有网络");
        Chromium.picture(page, "officer-no-line");
        page.reload();
        assertThat(page.locator("#queue")).containsText("1 件");
        lineIsDead = false;
        page.locator("#queue").click();
        assertThat(page.locator("#queue")).containsText("已全部上传");
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0))
                .contains("name=\"photo\"")
                .contains("image/jpeg")
                .contains("GRAIN_DRYING");
        assertThat(fixes.stream().map(fix -> fix.path("clientId").asText()).distinct())
                .hasSameSizeAs(fixes)
                .hasSizeGreaterThanOrEqualTo(4);
        page.context().close();
        chromium.errors().removeIf(error -> error.contains("ERR_"));
    }

    @Test
    void a_finding_needs_a_kind_and_shows_where_it_is_recorded() {
        page.navigate("/officer.html?lang=en");
        assertThat(page.locator("#place")).containsText("±8");
        page.locator("#find").click();
        page.locator("dialog .big").click();
        assertThat(page.locator("dialog [role=alert]")).containsText("Choose the kind");
        assertThat(page.locator("dialog")).containsText("116.95000, 34.18000");
        Chromium.picture(page, "officer-finding-en");
        page.context().close();
    }

    @Test
    void everything_to_press_is_big_enough_and_nothing_is_wider_than_the_phone() {
        page.navigate("/officer.html");
        page.locator("#start").waitFor();
        for (String button : List.of("#start", "#find")) {
            assertThat(page.locator(button).boundingBox().height).isGreaterThanOrEqualTo(56);
        }
        for (int width : List.of(360, 430)) {
            page.setViewportSize(width, 740);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isTrue();
            assertThat(page.locator("#top details").boundingBox().x
                            + page.locator("#top details").boundingBox().width)
                    .isLessThanOrEqualTo(width);
        }
        assertThat(chromium.errors().stream()
                        .filter(error -> !error.contains("ERR_FAILED"))
                        .toList())
                .isEmpty();
        page.context().close();
    }

    private void drive(int steps) {
        for (int i = 1; i <= steps; i++) {
            page.context().setGeolocation(new Geolocation(34.18, 116.95 + 0.0001 * i).setAccuracy(8));
            page.waitForTimeout(1050);
        }
    }

    private void record(int kind, boolean withPhoto) {
        page.locator("#find").click();
        page.locator(".kinds button").nth(kind).click();
        if (withPhoto) {
            page.locator("dialog input[type=file]").setInputFiles(new FilePayload("a.png", "image/png", photo()));
            page.locator(".photo img").waitFor();
        }
        page.locator("dialog textarea").fill("约 20 米");
        Chromium.picture(page, "officer-finding");
        page.locator("dialog .big").click();
    }

    private Map<String, Object> patrol() {
        return Map.of(
                "id",
                7,
                "version",
                3,
                "name",
                "G311 早班",
                "state",
                state.get(),
                "departedAt",
                java.time.Instant.now().minusSeconds(1530).toString(),
                "route",
                Map.of(
                        "km", 41.2,
                        "hours", 1.6,
                        "geometry",
                                Map.of(
                                        "type",
                                        "LineString",
                                        "coordinates",
                                        List.of(List.of(116.9, 34.17), List.of(116.95, 34.18), List.of(117.0, 34.2)))));
    }

    private void step(Route route) {
        String name = route.request().url().replaceAll(".*/", "");
        switch (name) {
            case "driven" -> answer(route, 200, Map.of("items", List.of(Map.of("segmentId", 1, "from", 0, "to", 0.4))));
            case "turns", "key-hours" -> answer(route, 200, Map.of("items", List.of()));
            case "summary" -> answer(route, 200, Map.of("figures", Map.of("adherencePercent", 41.5)));
            default -> {
                state.set(name.equals("start") ? "DRIVING" : "DONE");
                answer(route, 200, patrol());
            }
        }
    }

    private void takeFixes(Route route) {
        if (lineIsDead) {
            route.abort();
            return;
        }
        JsonNode batch =
                Json.read(route.request().postDataBuffer(), JsonNode.class).path("fixes");
        batch.forEach(fixes::add);
        answer(route, 200, Map.of("stored", batch.size(), "duplicates", 0, "refused", List.of()));
    }

    private void takeFinding(Route route) {
        if (lineIsDead) {
            route.abort();
            return;
        }
        assertThat(route.request().headers()).containsKeys("idempotency-key", "x-csrf-token");
        findings.add(new String(route.request().postDataBuffer(), java.nio.charset.StandardCharsets.ISO_8859_1));
        answer(route, 201, Map.of("id", 1));
    }

    private static Map<String, Object> roads() {
        return Map.of(
                "revision", 1,
                "roads", List.of(List.of(1, "G311", "演示路", 1)),
                "segments", List.of(List.of(1, 0, 0, 2, List.of(116900000, 34170000, 50000, 10000, 50000, 20000))));
    }

    private static void answer(Route route, int status, Object body) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/json")
                .setBody(Json.text(body)));
    }

    private static byte[] photo() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(2400, 1800, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}

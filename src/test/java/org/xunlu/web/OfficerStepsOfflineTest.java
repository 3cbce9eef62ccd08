package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestClient;
import org.xunlu.patrol.http.PatrolScene;

/** Start and end of a patrol pressed in a dead spot. */
final class OfficerStepsOfflineTest {
    private static final ContainsTextOptions PATIENT = new ContainsTextOptions().setTimeout(30_000);
    private static PatrolScene scene;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        scene = PatrolScene.start(6);
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        scene.close();
    }

    @Test
    void start_and_end_count_from_their_press_and_arrive_in_order_and_a_conflict_is_told() {
        TestClient dispatcher = scene.server().as("dispatcher");
        long id = published(dispatcher, "演示早班");
        Way way = Way.of(dispatcher.get("/api/patrols/" + id).json().at("/route/geometry/coordinates"));
        PhoneOfOfficer phone = PhoneOfOfficer.open(chromium, scene.server(), way.at(0));
        Page page = phone.page();
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        page.locator("#start").waitFor();
        page.context().setOffline(true);
        phone.start();
        assertThat(page.locator("#step-waits")).isVisible();
        phone.carryTo(way.at(25));
        page.locator("#end").click();
        page.locator("dialog button.primary").click();
        assertThat(page.locator("#duty h1")).containsText("已结束，待上传");
        Instant pressed = Instant.now();
        Chromium.picture(page, "officer-steps-offline");
        page.waitForTimeout(1500);
        Instant back = Instant.now();
        page.context().setOffline(false);
        assertThat(page.locator("#queue")).containsText("已全部上传", PATIENT);
        JsonNode patrol = dispatcher.get("/api/patrols/" + id).json();
        assertThat(patrol.path("state").asText()).isEqualTo("DONE");
        String departed = dispatcher
                .get("/api/patrols/" + id + "/summary")
                .json()
                .path("departedAt")
                .asText();
        assertThat(Instant.parse(departed)).isBefore(pressed);
        assertThat(Instant.parse(patrol.path("stateSince").asText()))
                .isBefore(back)
                .isBeforeOrEqualTo(pressed);

        // called off by the dispatcher while the officer pressed start in a dead spot
        long other = published(dispatcher, "演示晚班");
        page.reload();
        page.locator("#start").waitFor();
        page.context().setOffline(true);
        phone.start();
        assertThat(dispatcher
                        .post("/api/patrols/" + other + "/cancel", Map.of("reason", "大雾"))
                        .status())
                .isEqualTo(200);
        page.context().setOffline(false);
        assertThat(page.locator("[data-refused=step]")).containsText("演示晚班", PATIENT);
        assertThat(page.locator("#end")).isHidden();
        page.locator("[data-refused=step] button").click();
        assertThat(page.locator("[data-refused=step]")).hasCount(0);
        page.context().close();
    }

    private static long published(TestClient dispatcher, String name) {
        long id = scene.draft(name, 1, 2);
        dispatcher.post("/api/patrols/" + id + "/assign", scene.duty(0));
        dispatcher.post("/api/patrols/" + id + "/publish", Map.of());
        return id;
    }
}

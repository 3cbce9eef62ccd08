package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestClient;
import org.xunlu.patrol.http.PatrolScene;

/** One patrol from the officer's side, with everything behind the page real: what is pressed here, the dispatcher sees. */
final class OfficerOnDutyTest {
    private static final double METERS_A_STEP = 25;
    private static final int STEPS = 16;
    /** A step more or less: the page records none that comes too soon after the last. */
    private static final Offset<Double> ENDS_KM = within(0.03);

    /** From the place where the officer pressed start to the last. */
    private static final double DRIVEN_KM = STEPS * METERS_A_STEP / 1000;

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
    void what_the_officer_drives_and_finds_the_dispatcher_sees() {
        TestClient dispatcher = scene.server().as("dispatcher");
        long id = scene.draft("演示早班", 1, 2);
        dispatcher.post("/api/patrols/" + id + "/assign", scene.duty(0));
        dispatcher.post("/api/patrols/" + id + "/publish", Map.of());
        Way way = Way.of(dispatcher.get("/api/patrols/" + id).json().at("/route/geometry/coordinates"));

        PhoneOfOfficer phone = PhoneOfOfficer.open(chromium, scene.server(), way.at(0));
        Page page = phone.page();
        assertThat(page.locator("#duty h1")).containsText("演示早班");
        assertThat(page.locator("#duty")).containsText("演示一号车");
        phone.start();
        phone.drive(way, STEPS, METERS_A_STEP);
        phone.find("堆放物料", "碎石约 3 方");
        assertThat(page.locator("#queue")).containsText("已全部上传");

        JsonNode unit = dispatcher.get("/api/live/units").json().at("/units/0");
        assertThat(unit.path("unitId").asLong()).isEqualTo(scene.unit());
        JsonNode finding = dispatcher.get("/api/findings").json().at("/items/0");
        assertThat(finding.path("kind").asText()).isEqualTo("PILED_MATERIAL");
        assertThat(finding.path("address").isMissingNode()).isFalse();
        JsonNode whole =
                dispatcher.get("/api/findings/" + finding.path("id").asLong()).json();
        assertThat(whole.path("photos")).hasSize(1);
        assertThat(whole.at("/photos/0/width").asInt()).isEqualTo(1600);

        phone.end();
        assertThat(dispatcher.get("/api/patrols/" + id).json().path("state").asText())
                .isEqualTo("DONE");
        JsonNode summary = dispatcher.get("/api/patrols/" + id + "/summary").json();
        assertThat(summary.at("/figures/drivenKm").asDouble()).isCloseTo(DRIVEN_KM, ENDS_KM);
        assertThat(summary.at("/figures/coverageKm").asDouble()).isCloseTo(DRIVEN_KM, ENDS_KM);
        assertThat(summary.at("/figures/offRouteKm").asDouble()).isZero();
        assertThat(summary.at("/byClass/COUNTY/requiredDrivenKm").asDouble()).isCloseTo(DRIVEN_KM, ENDS_KM);
        JsonNode coverage =
                dispatcher.get("/api/coverage?unit=" + scene.unit()).json().path("total");
        assertThat(coverage.path("drivenKm").asDouble()).isCloseTo(DRIVEN_KM, ENDS_KM);
        assertThat(coverage.path("coveredKm").asDouble()).isCloseTo(DRIVEN_KM, ENDS_KM);
        Chromium.picture(page, "officer-on-duty");
        assertThat(chromium.errors()).isEmpty();
        page.context().close();
    }
}

package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PageAssertions.HasURLOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.TestDatabases;
import org.xunlu.geo.LonLat;
import org.xunlu.network.GridNetworks;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.sql.NetworkStore;
import org.xunlu.overload.hotspot.HotspotScene;
import org.xunlu.patrol.Officer;
import org.xunlu.patrol.OfficerId;
import org.xunlu.patrol.sql.RosterStore;

/** The page of hot spots and what it is told: the planted nights, their explanation, the week, the proof, the files. */
final class HotspotPageTest {
    private static final double PATIENCE = 60_000;
    private static final String PERIOD = "&from=2026-03-02&to=2026-05-24";
    private static Database database;
    private static TestServer server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        database = TestDatabases.h2();
        RoadNetwork roads = HotspotScene.roads();
        new NetworkStore(database).replace(roads.roads(), roads.segments(), done -> {});
        HotspotScene.weigh(database);
        server = TestServer.start(database);
        chromium = Chromium.start();
        weighAtTheRoadside();
    }

    /** A truck of 81 t is stopped by two officers on the second street, and somebody else confirms it. */
    private static void weighAtTheRoadside() {
        RosterStore roster = new RosterStore(database);
        List<Long> officers = Stream.of("甲", "乙")
                .map(name -> roster.add(new Officer(
                                new OfficerId(0), null, name, "证" + name, LocalDate.of(2099, 1, 1), null, 0))
                        .id()
                        .value())
                .toList();
        LonLat place = GridNetworks.at(2_500, 1_000);
        TestReply recorded = server.as("officer")
                .post(
                        "/api/stops",
                        Map.of(
                                "at",
                                "2026-03-05T09:30:00+08:00",
                                "lon",
                                place.lon(),
                                "lat",
                                place.lat(),
                                "plate",
                                "皖L·演0001",
                                "vehicleType",
                                "COMBINATION",
                                "axles",
                                6,
                                "firstKg",
                                81_230,
                                "officers",
                                officers));
        assertThat(recorded.status()).as(recorded.toString()).isEqualTo(201);
        assertThat(server.as("dispatcher")
                        .post("/api/stops/" + recorded.json().path("id").asText() + "/confirm", "", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
        database.close();
    }

    @Test
    void the_answer_has_place_hours_strength_certainty_plain_counts_and_proof() {
        JsonNode study = server.as("planner")
                .get("/api/hotspots?from=" + HotspotScene.START + "&to=" + HotspotScene.END)
                .json();
        JsonNode spot = study.at("/hotspots/0");
        JsonNode place = study.path("places").get(spot.path("place").asInt());
        assertThat(place.path("name").asText()).isEqualTo("演示点2");
        assertThat(spot.path("rate").asDouble()).isGreaterThan(20);
        assertThat(spot.path("relativeRisk").asDouble()).isGreaterThan(3);
        assertThat(spot.path("q").asDouble()).isLessThan(0.001);
        assertThat(place.path("fromStake").asText()).startsWith("K");
        assertThat(place.at("/cells/overLimit")).hasSize(168);
        assertThat(study.at("/densities/half").size())
                .isLessThan(study.at("/densities/twice").size());
        assertThat(study.at("/backTest/plain/hitRate").isNumber()).isTrue();
        assertThat(server.as("planner")
                        .get("/api/hotspots?bandwidth=5")
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("bandwidth");
        assertThat(server.as("officer").get("/api/hotspots").status()).isEqualTo(403);
    }

    @Test
    void a_planner_finds_the_nights_reads_why_and_takes_the_figures_along() throws IOException {
        Page page = chromium.signedIn(server, "planner", new Browser.NewContextOptions().setViewportSize(1366, 768));
        page.context().setDefaultTimeout(PATIENCE);
        page.navigate("/?view=hotspots" + PERIOD);
        page.locator("#hotspot-summary").waitFor();
        assertThat(page.locator(".rows .row").first()).containsText("热点");
        page.locator(".rows .row").first().click();
        page.locator("#hotspot-card").waitFor();
        assertThat(page).hasURL(Pattern.compile(".*spot=\\d+.*"), new HasURLOptions().setTimeout(PATIENCE));
        assertThat(page.locator("#hotspot-card")).containsText("演示点2");
        assertThat(page.locator("#hotspot-card td[data-hot=true]").first()).isVisible();
        page.locator("select[name=show]").selectOption("density");
        assertThat(page.locator("select[name=width]")).isVisible();
        Download file = page.waitForDownload(
                () -> page.locator("button:has-text('CSV')").click());
        assertThat(Files.readString(file.path())).contains("演示点2").contains("smoothedRate");
        page.locator("[data-tab=hours]").click();
        assertThat(page.locator("table.week tbody tr")).hasCount(7);
        page.locator("[data-tab=stops]").click();
        assertThat(page.locator("#hotspot-stops [data-segment]")).hasCount(1);
        page.waitForFunction("() => { const signs = xunlu.map.points.get('hotspot-stops').features;"
                + " return signs.length === 1 && signs[0].shape === 'square' && String(signs[0].id)"
                + " === document.querySelector('#hotspot-stops [data-segment]').dataset.segment; }");
        page.locator("[data-tab=proof]").click();
        assertThat(page.locator("#hotspot-verdict")).isVisible();
        assertThat(page.locator("#hotspot-proof tbody tr").first()).isVisible();
        page.locator("summary:has-text('筛选条件')").click();
        page.locator("select[name=cargo]").selectOption("STONE");
        assertThat(page).hasURL(Pattern.compile(".*cargo=STONE.*"), new HasURLOptions().setTimeout(PATIENCE));
        page.locator("[data-tab=spots]").click();
        assertThat(page.locator("#hotspot-summary, #hotspot-card").first()).isVisible();
        page.navigate("/?view=hotspots&from=2020-01-01&to=2020-02-01");
        page.locator("#hotspot-note").waitFor();
        assertThat(chromium.errors()).isEmpty();
    }
}

package org.xunlu.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.xunlu.app.TestClient;
import org.xunlu.database.Database;
import org.xunlu.database.TestDatabases;
import org.xunlu.patrol.http.PatrolScene;
import org.xunlu.patrol.http.Terminal;
import org.xunlu.web.Chromium;
import org.xunlu.web.DriveWatch;
import org.xunlu.web.Way;

/**
 * From the acknowledgement of a fix until the dispatcher's open page has moved the unit and painted the road up to it: the
 * whole of matching, crediting, sending and drawing, in headless Chromium on the machine the server runs on.
 */
public final class LiveBench {
    private static final double METERS_A_FIX = 40;
    private static final Duration STEP = Duration.ofSeconds(2);
    private static final int ROADS = 12;

    private LiveBench() {}

    /** Prints the figures of both databases; {@code --quick} drives less. */
    public static void main(String[] arguments) {
        int fixes = Arrays.asList(arguments).contains("--quick") ? 40 : 120;
        try (Database database = TestDatabases.h2()) {
            run("h2gis", database, fixes);
        }
        String postgis = System.getenv("XUNLU_TEST_POSTGIS");
        if (postgis != null) {
            try (Database database = TestDatabases.postgis(postgis)) {
                run("postgis", database, fixes);
            }
        }
        System.exit(0);
    }

    private static void run(String name, Database database, int fixes) {
        try (PatrolScene scene = PatrolScene.start(ROADS, database);
                Chromium chromium = Chromium.start()) {
            TestClient dispatcher = scene.server().as("dispatcher");
            long id = scene.draft("bench", LongStream.range(1, ROADS).toArray());
            dispatcher.post("/api/patrols/" + id + "/assign", scene.duty(0));
            dispatcher.post("/api/patrols/" + id + "/publish", Map.of());
            dispatcher.post("/api/patrols/" + id + "/start", Map.of());
            Way way = Way.of(dispatcher.get("/api/patrols/" + id).json().at("/route/geometry/coordinates"));
            Instant departed = Instant.parse(dispatcher
                    .get("/api/patrols/" + id)
                    .json()
                    .path("departedAt")
                    .asText());
            Page page = chromium.signedIn(
                    scene.server(), "dispatcher", new Browser.NewContextOptions().setViewportSize(1440, 900));
            page.navigate("/?view=patrol&sel=patrol:" + id + "&at=14/34.0/117.026");
            page.waitForFunction("() => window.xunlu?.map.roads.data.revision >= 0 && xunlu.feed.state === 'live'");
            page.locator("#patrol-card[data-state=DRIVING]").waitFor();
            DriveWatch watch = DriveWatch.on(page);
            Terminal terminal = new Terminal(scene.server(), "bench-" + name, scene.unit());
            terminal.send(way.at(0), departed);
            List<Long> millis = new ArrayList<>();
            for (int fix = 1; fix <= fixes; fix++) {
                watch.expect(way.at(fix * METERS_A_FIX));
                terminal.send(way.at(fix * METERS_A_FIX), departed.plus(STEP.multipliedBy(fix)));
                long acknowledged = System.currentTimeMillis();
                millis.add(Math.max(0, watch.shownAt() - acknowledged));
            }
            List<Long> sorted = millis.stream().sorted().toList();
            new Figure("web", "fix_to_painted_p50_" + name, sorted.get(sorted.size() / 2), "ms").atMost(250);
            new Figure("web", "fix_to_painted_p99_" + name, sorted.get(sorted.size() * 99 / 100), "ms").atMost(1000);
        }
    }
}

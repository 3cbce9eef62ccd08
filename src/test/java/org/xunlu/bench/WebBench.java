package org.xunlu.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.web.Chromium;

/**
 * The dispatcher's first view of Beijing's roads in headless Chromium (drawn by the processor, on the machine the server
 * runs on): bytes, time until the roads are read and painted, and the frames of a drag.
 */
public final class WebBench {
    private WebBench() {}

    /** Prints the figures; says so where the file of roads is not there. */
    public static void main(String[] arguments) throws Exception {
        Path roads = Path.of(System.getenv().getOrDefault("XUNLU_SHARED", "../shared"))
                .resolve("data/beijing/beijing_roads.geojson.gz");
        if (!Files.exists(roads)) {
            System.out.println("INFO web skipped: no " + roads);
            return;
        }
        try (TestServer server = TestServer.start();
                Chromium chromium = Chromium.start()) {
            load(server, roads);
            Page page =
                    chromium.signedIn(server, "dispatcher", new Browser.NewContextOptions().setViewportSize(1440, 900));
            AtomicLong bytes = new AtomicLong();
            page.onRequestFinished(request -> bytes.addAndGet(request.sizes().responseBodySize));
            page.navigate("/");
            double read = roadsRead(page);
            new Figure("web", "roads_read_and_on_the_map", read, "ms after navigation").atMost(3000);
            page.waitForTimeout(3000);
            new Figure("web", "first_view", bytes.get() / 1024.0, "kB over the wire").atMost(1500);
            new Figure("web", "first_paint_work", number(page, DRAW_MILLIS), "ms of drawing").fact();
            drag(page);
        }
        System.exit(0);
    }

    private static final String DRAW_MILLIS = "import('/map/tiles.js').then((tiles) => tiles.queue.drawMillis)";

    private static void load(TestServer server, Path roads) throws IOException, InterruptedException {
        TestReply reply = server.as("administrator")
                .upload(
                        "/api/imports/roads",
                        "file",
                        roads.getFileName().toString(),
                        "application/gzip",
                        Files.readAllBytes(roads),
                        Map.of("datum", "WGS84", "mode", "replace"));
        if (reply.status() != 202) {
            throw new IllegalStateException(reply.toString());
        }
        String path = "/api/jobs/" + reply.json().at("/id").asLong();
        for (int i = 0; i < 1200; i++) {
            JsonNode job = server.as("administrator").get(path).json();
            if (job.has("finished")) {
                new Figure("web", "segments", job.at("/report/segments").asDouble(), "segments imported").fact();
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("the import did not end in 2 minutes");
    }

    private static double roadsRead(Page page) {
        for (int i = 0; i < 600; i++) {
            double end = number(
                    page,
                    "(performance.getEntriesByName('roads').map((each) => each.startTime + each.duration)[0]) ?? -1");
            if (end > 0) {
                return end;
            }
            page.waitForTimeout(50);
        }
        throw new IllegalStateException("no roads in 30 seconds");
    }

    private static void drag(Page page) {
        page.evaluate("""
                () => { const frames = []; let last = performance.now(); window.benchFrames = frames;
                  const next = (now) => { frames.push(now - last); last = now; requestAnimationFrame(next); };
                  requestAnimationFrame(next); }""");
        page.mouse().move(900, 450);
        page.mouse().down();
        for (int i = 0; i < 120; i++) {
            page.mouse().move(900 + 250 * Math.sin(i / 12.0), 450 + 200 * Math.cos(i / 15.0));
        }
        page.mouse().up();
        Object frames = page.evaluate("() => window.benchFrames.slice(2)");
        List<Double> sorted = ((List<?>) frames)
                .stream().map(each -> ((Number) each).doubleValue()).sorted().toList();
        new Figure("web", "drag_median_frame", sorted.get(sorted.size() / 2), "ms").atMost(20);
        new Figure("web", "drag_worst_frame", sorted.get(sorted.size() - 1), "ms").atMost(150);
        double all = Stream.of(sorted)
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .sum();
        new Figure("web", "drag_frames_per_second", 1000 * sorted.size() / all, "frames/s").atLeast(30);
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate("async () => " + expression)).doubleValue();
    }
}

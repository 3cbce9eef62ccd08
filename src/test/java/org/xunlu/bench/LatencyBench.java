package org.xunlu.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.DatabaseSettings;

/**
 * How long a fix takes from being sent to being seen by a dispatcher's open map, at 100 single fixes a second, committed
 * before they are acknowledged. Client and server share this machine and one process.
 */
public final class LatencyBench {
    private static final int DEVICES = 50;
    private static final int CLIENTS = 16;
    private static final Pattern LON = Pattern.compile("\"lon\":([0-9.]+)");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private LatencyBench() {}

    /** Prints the figures of both databases; {@code --quick} runs shorter. */
    public static void main(String[] arguments) throws Exception {
        int seconds = Arrays.asList(arguments).contains("--quick") ? 3 : 20;
        Path folder =
                Files.createTempDirectory(Path.of("target"), "bench-latency").toAbsolutePath();
        run("h2gis", DatabaseSettings.embedded(folder.resolve("x").toString()), seconds);
        String postgis = System.getenv("XUNLU_TEST_POSTGIS");
        if (postgis != null) {
            try (PostgisSchema schema = PostgisSchema.create(postgis)) {
                run("postgis", new DatabaseSettings(schema.url(), null, null, 8), seconds);
            }
        }
        Scratch.delete(folder);
        System.exit(0);
    }

    private static void run(String name, DatabaseSettings settings, int seconds) throws Exception {
        Map<String, String> unlimited = Map.of("intake.requests-per-second", "1000000");
        try (Database database = Database.open(settings);
                TestServer server = TestServer.start(database, Clock.systemUTC(), unlimited)) {
            List<String> secrets = new ArrayList<>();
            for (int i = 0; i < DEVICES; i++) {
                secrets.add(server.as("administrator")
                        .post("/api/devices", Map.of("uniqueId", "bench-" + i, "name", "bench " + i))
                        .json()
                        .path("secret")
                        .asText());
            }
            latency(name, server, secrets, seconds);
        }
    }

    private static void latency(String name, TestServer server, List<String> secrets, int seconds) throws Exception {
        Map<String, Long> sentAt = new ConcurrentHashMap<>();
        List<Double> millis = Collections.synchronizedList(new ArrayList<>());
        Thread viewer = new Thread(() -> watch(server, sentAt, millis));
        viewer.setDaemon(true);
        viewer.start();
        Thread.sleep(1000);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        long start = System.nanoTime();
        for (int i = 0; i < 100 * seconds; i++) {
            int number = i;
            long wait = start + i * 10_000_000L - System.nanoTime();
            if (wait > 0) {
                TimeUnit.NANOSECONDS.sleep(wait);
            }
            clients.submit(() -> {
                double lon = Math.round((116.5 + number * 1e-5) * 1e5) / 1e5;
                sentAt.put(Double.toString(lon), System.nanoTime());
                return send(server, number % DEVICES, secrets.get(number % DEVICES), lon, System.currentTimeMillis());
            });
        }
        clients.shutdown();
        clients.awaitTermination(30, TimeUnit.SECONDS);
        Thread.sleep(1500);
        List<Double> sorted = millis.stream().sorted().toList();
        new Figure("tracks", "seen_" + name, 100.0 * sorted.size() / (100 * seconds), "% of fixes sent").fact();
        if (!sorted.isEmpty()) {
            new Figure("tracks", "send_to_visible_p50_" + name, sorted.get(sorted.size() / 2), "ms").atMost(10);
            new Figure("tracks", "send_to_visible_p99_" + name, sorted.get(sorted.size() * 99 / 100), "ms").atMost(80);
        }
    }

    private static void watch(TestServer server, Map<String, Long> sentAt, List<Double> millis) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(server.as("dispatcher").stream("/api/live"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                long now = System.nanoTime();
                Matcher lon = LON.matcher(line);
                while (lon.find()) {
                    Long sent = sentAt.remove(lon.group(1));
                    if (sent != null) {
                        millis.add((now - sent) / 1e6);
                    }
                }
            }
        } catch (IOException | InterruptedException e) {
            // the server was closed: the measurement is over
            Thread.currentThread().interrupt();
        }
    }

    private static int send(TestServer server, int device, String secret, double lon, long time)
            throws IOException, InterruptedException {
        URI address = URI.create(server.url() + "/api/osmand?id=bench-" + device + "&secret=" + secret
                + "&lat=34.2&lon=" + lon + "&timestamp=" + time + "&speed=0");
        return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }
}

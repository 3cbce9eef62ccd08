package org.xunlu.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xunlu.SharedData;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.TestDatabases;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.importing.ReadRoads;
import org.xunlu.track.GpsDistance;
import org.xunlu.track.matching.MatchedTraversal;
import org.xunlu.track.matching.RoadMatcher;
import org.xunlu.track.matching.TrackPoint;

/** A real recording on real roads, through the doors people use. */
@Timeout(180)
final class AndorraDriveTest {
    /** Finer than the millisecond that fixes are kept to, as real clocks are. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T02:00:00.123456789Z"), ZoneOffset.UTC);

    /** Of the kilometres: times to the millisecond move the ends of a visit by less. */
    private static final Offset<Double> ONE_METER = within(0.001);

    private static final Pattern POINT = Pattern.compile("<trkpt lat=\"([^\"]+)\" lon=\"([^\"]+)\">");

    @Test
    void a_recording_uploaded_on_the_imported_roads_of_andorra_is_credited_to_the_meter() throws Exception {
        Path roads = SharedData.require("data/osm/andorra.osm.pbf");
        byte[] track = Files.readAllBytes(SharedData.require("data/gpx/andorra_for_map_matching.gpx"));
        List<MatchedTraversal> matched = matched(ReadRoads.from(roads), track);
        double km = km(ReadRoads.from(roads), matched);
        Set<Integer> segments =
                matched.stream().map(each -> each.traversal().segment()).collect(Collectors.toSet());
        assertThat(km).as("the drive itself, as the crow flies 0.675 km").isBetween(0.66, 0.69);

        try (Database database = TestDatabases.h2();
                TestServer server = TestServer.start(database, CLOCK, Map.of())) {
            importRoads(server, Files.readAllBytes(roads));
            units(server, 7);
            TestReply reply = server.as("dispatcher")
                    .upload("/api/tracks/gpx?unit=7", "file", "andorra.gpx", "application/gpx+xml", track, Map.of());
            assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
            JsonNode report = reply.json();
            assertThat(report.path("stored").asInt()).isEqualTo(21);
            // straight kilometres leave out what is shorter than a step at the end
            assertThat(report.path("km").asDouble()).isCloseTo(0.675, within(GpsDistance.STEP_METERS / 1000));
            assertThat(report.at("/coverage/patrolKm").asDouble()).isCloseTo(km, ONE_METER);
            assertThat(report.at("/coverage/coveredKm").asDouble()).isCloseTo(km, ONE_METER);
            assertThat(report.at("/coverage/segments").asInt()).isEqualTo(segments.size());

            JsonNode coverage =
                    server.as("dispatcher").get("/api/coverage?unit=7").json();
            assertThat(coverage.at("/total/drivenKm").asDouble()).isCloseTo(km, ONE_METER);
            assertThat(coverage.at("/total/coveredKm").asDouble()).isCloseTo(km, ONE_METER);
            assertThat(server.as("planner").get("/api/coverage/segments").json().path("segments"))
                    .hasSize(segments.size());
        }
    }

    /** The drive put on the roads by the matcher alone, at a steady 36 km/h. */
    private static List<MatchedTraversal> matched(RoadNetwork network, byte[] gpx) {
        List<TrackPoint> points = new ArrayList<>();
        Instant time = CLOCK.instant();
        Matcher matcher = POINT.matcher(new String(gpx, StandardCharsets.UTF_8));
        while (matcher.find()) {
            LonLat at = new LonLat(Double.parseDouble(matcher.group(2)), Double.parseDouble(matcher.group(1)));
            if (!points.isEmpty()) {
                double meters = points.get(points.size() - 1).position().roughMetersTo(at);
                time = time.plusMillis(Math.round(100 * meters) + 1);
            }
            points.add(TrackPoint.of(time, at));
        }
        return new RoadMatcher(network).match(points).traversals();
    }

    private static double km(RoadNetwork network, List<MatchedTraversal> driven) {
        return driven.stream()
                        .mapToDouble(each -> each.traversal().share()
                                * network.lengthMeters(each.traversal().segment()))
                        .sum()
                / 1000;
    }

    /** Units by their keys, from 1 on. */
    private static void units(TestServer server, int count) {
        long squadron = server.as("dispatcher")
                .post("/api/squadrons", Map.of("name", "一中队"))
                .json()
                .path("id")
                .asLong();
        for (int i = 1; i <= count; i++) {
            Map<String, Object> unit = Map.of("name", i + "号车", "squadronId", squadron, "plate", "皖L·演" + i);
            assertThat(server.as("dispatcher")
                            .post("/api/units", unit)
                            .json()
                            .path("id")
                            .asInt())
                    .isEqualTo(i);
        }
    }

    private static void importRoads(TestServer server, byte[] roads) throws IOException, InterruptedException {
        TestReply reply = server.as("administrator")
                .upload("/api/imports/roads", "file", "andorra.osm.pbf", "application/octet-stream", roads, Map.of());
        assertThat(reply.status()).as(reply.toString()).isBetween(200, 299);
        String job = reply.json().path("id").asText();
        for (int i = 0; i < 600; i++) {
            JsonNode state = server.as("administrator").get("/api/jobs/" + job).json();
            if (!state.path("state").asText().matches("(?i)queued|running|waiting")) {
                assertThat(state.path("state").asText()).as(state.toString()).matches("(?i)done|succeeded|finished");
                return;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("the import did not end");
    }
}

package org.xunlu.network.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.xunlu.job.Progress;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.Road;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;

/** An importer whose shelf is memory, for tests. */
final class Imports implements RoadShelf {
    private final List<Road> roads = new ArrayList<>();
    private final List<RoadSegment> segments = new ArrayList<>();
    private final NetworkHolder holder = new NetworkHolder(() -> RoadNetwork.of(roads.hashCode(), roads, segments));
    private int stored;

    @Override
    public void store(ImportMode mode, List<Road> newRoads, List<RoadSegment> newSegments, Progress progress) {
        progress.fraction(0.5);
        if (mode == ImportMode.REPLACE) {
            roads.clear();
            segments.clear();
        }
        roads.addAll(newRoads);
        segments.addAll(newSegments);
        stored++;
        holder.reload();
    }

    ImportReport run(Path file, ImportOptions options) throws IOException {
        return new RoadImport(holder::current, this, Path.of("target", "scratch"))
                .run(file, options, Progress.unwatched());
    }

    ImportReport run(Path file) throws IOException {
        return run(file, ImportOptions.usual());
    }

    /** Imports GeoJSON features given as {@code {properties} coordinates}, one a line. */
    ImportReport geoJson(Path folder, ImportOptions options, String... features) throws IOException {
        return run(write(folder, features), options);
    }

    static Path write(Path folder, String... features) throws IOException {
        String rows = List.of(features).stream()
                .map(feature -> {
                    int end = feature.indexOf('}') + 1;
                    String type = feature.substring(end).strip().startsWith("[[[") ? "MultiLineString" : "LineString";
                    return String.format(
                            Locale.ROOT,
                            "{\"type\":\"Feature\",\"properties\":%s,\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}",
                            feature.substring(0, end),
                            type,
                            feature.substring(end));
                })
                .collect(Collectors.joining(",\n"));
        return Files.writeString(
                folder.resolve("roads.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":[" + rows + "]}",
                StandardCharsets.UTF_8);
    }

    static Map<String, Long> counts(List<DoubtCount> doubts) {
        return doubts.stream().collect(Collectors.toMap(DoubtCount::doubt, DoubtCount::count));
    }

    RoadNetwork network() {
        return holder.current();
    }

    List<RoadSegment> segments() {
        return segments;
    }

    List<Road> roads() {
        return roads;
    }

    int stored() {
        return stored;
    }
}

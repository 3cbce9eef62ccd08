package org.xunlu.exchange.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.xunlu.exchange.Remark;
import org.xunlu.exchange.Table;
import org.xunlu.geo.Datum;
import org.xunlu.geo.LonLat;
import org.xunlu.job.Progress;
import org.xunlu.network.importing.OutlineFile;

/**
 * GeoJSON, or a shapefile with its siblings, zipped or not. Points are places; of an outline its middle is, and that is
 * told. A long text that had to be cut into {@code note}, {@code note_2}… is put together again.
 */
final class ShapeTable {
    private static final String GEOJSON = "geojson";

    private ShapeTable() {}

    static Table read(Path file, Path scratch) throws IOException {
        List<Table.Row> rows = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        TreeSet<String> headings = new TreeSet<>();
        // degrees are taken as they are here: what they refer to is asked later, row by row
        OutlineFile.Kind kind = OutlineFile.read(
                file,
                scratch,
                null,
                Datum.WGS84,
                outline -> {
                    int number = rows.size() + 1;
                    Map<String, String> cells = joined(outline.attributes());
                    headings.addAll(cells.keySet());
                    rows.add(new Table.Row(number, cells, place(outline, number, remarks)));
                    TableFile.refuseMany(rows.size());
                },
                Progress.unwatched());
        boolean told = !kind.kind().startsWith(GEOJSON) || !kind.coordinates().equals("WGS84");
        return new Table(
                kind.kind().startsWith(GEOJSON) ? GEOJSON : kind.kind(), List.copyOf(headings), rows, told, remarks);
    }

    private static @Nullable LonLat place(OutlineFile.Outline outline, int number, List<Remark> remarks) {
        Envelope box = new Envelope();
        int vertices = 0;
        for (double[] ring : outline.rings()) {
            for (int i = 0; i + 1 < ring.length; i += 2) {
                box.expandToInclude(new Coordinate(ring[i], ring[i + 1]));
                vertices++;
            }
        }
        Optional<Coordinate> centre = Optional.ofNullable(box.centre());
        if (centre.isEmpty()) {
            return null;
        }
        if (vertices > 1) {
            remarks.add(new Remark(number, "geometry", Remark.Level.REPAIRED, "exchange.middle_taken", Map.of()));
        }
        try {
            return LonLat.of(centre.get());
        } catch (IllegalArgumentException notOnEarth) {
            return null;
        }
    }

    private static Map<String, String> joined(Map<String, String> attributes) {
        Map<String, String> joined = new HashMap<>(attributes);
        for (String name : attributes.keySet()) {
            for (int part = 2; joined.containsKey(name + "_" + part); part++) {
                joined.merge(name, String.valueOf(joined.remove(name + "_" + part)), String::concat);
            }
        }
        return joined;
    }
}

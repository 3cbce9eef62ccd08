package org.xunlu.network.importing;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.Datum;
import org.xunlu.job.Progress;
import org.xunlu.refusal.Refusal;

/** Reads outlines (buildings, signs, quarries) from the same kinds of file as roads come in. */
public final class OutlineFile {
    private OutlineFile() {}

    /**
     * An outline as the file has it.
     *
     * @param row where it stands in the file, e.g. {@code row 17} or {@code way 4711}
     * @param attributes by the file's own names
     * @param rings each lon, lat, lon, lat … in WGS84 degrees, outer rings and holes mixed, closed or not; a point is a
     *     ring of one place; numbers may be out of range or none
     */
    public record Outline(String row, Map<String, String> attributes, List<double[]> rings) {}

    /**
     * What a file turned out to be.
     *
     * @param kind {@code osm.pbf}, {@code geojson} or {@code shapefile}
     * @param coordinates what the coordinates were taken for, e.g. {@code GCJ02}
     * @param attributes whether it brought any; a shapefile without its table does not
     */
    public record Kind(String kind, String coordinates, boolean attributes) {}

    /**
     * Hands over the outlines one by one.
     *
     * @param scratch an empty folder for unpacking
     * @param datum what the coordinates refer to; null where nobody said
     * @throws Refusal when the file cannot be read, and {@code import.datum_missing} where neither file nor person says
     *     what its coordinates refer to
     */
    public static Kind read(
            Path file,
            Path scratch,
            @Nullable Charset encoding,
            @Nullable Datum datum,
            Consumer<Outline> sink,
            Progress progress)
            throws IOException {
        RoadSource source = SourceFiles.open(file, scratch, encoding, Wanted.OUTLINES);
        boolean silent = source.kind().startsWith("geojson");
        Positions[] positions = new Positions[1];
        source.read(
                feature -> {
                    if (positions[0] == null) {
                        positions[0] = positions(source, datum, silent);
                    }
                    for (RawLine line : feature.lines()) {
                        positions[0].toWgs84(line.ordinates());
                    }
                    sink.accept(new Outline(
                            feature.row(),
                            feature.attributes(),
                            feature.lines().stream().map(RawLine::ordinates).toList()));
                },
                new Tally(),
                progress);
        return new Kind(source.kind(), positions[0] == null ? "" : positions[0].name(), source.hasAttributes());
    }

    /**
     * Hands over the lines of a file of roads as they are, whatever this program would make of them.
     *
     * @throws Refusal when the file cannot be read
     */
    public static void readLines(Path file, Path scratch, Consumer<Outline> sink) throws IOException {
        RoadSource source = SourceFiles.open(file, scratch, null, Wanted.ROADS);
        source.read(
                feature -> {
                    for (RawLine line : feature.lines()) {
                        source.positions().toWgs84(line.ordinates());
                    }
                    sink.accept(new Outline(
                            feature.row(),
                            feature.attributes(),
                            feature.lines().stream().map(RawLine::ordinates).toList()));
                },
                new Tally(),
                Progress.unwatched());
    }

    /** Text of today's GeoJSON names no datum, and maps drawn in China are shifted: somebody has to say. */
    private static Positions positions(RoadSource source, @Nullable Datum datum, boolean silent) {
        Positions told = source.positions();
        if (datum == null) {
            if (silent && told.name().equals("WGS84")) {
                throw Refusal.invalid("import.datum_missing", "datum");
            }
            return told;
        }
        return datum == Datum.WGS84 || !told.name().equals("WGS84") ? told : Positions.of(datum);
    }
}

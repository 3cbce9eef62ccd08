package org.xunlu.screening.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.xunlu.geo.Datum;
import org.xunlu.geo.LonLat;
import org.xunlu.job.Progress;
import org.xunlu.network.importing.OutlineFile;
import org.xunlu.zone.Footprint;
import org.xunlu.zone.FootprintUse;

/** Reads a file of footprints. */
public final class FootprintReading {
    private static final List<String> KEYS = List.of("@id", "id", "ID", "编号", "OBJECTID", "fid", "osm_id");
    private static final List<String> NAMES = List.of("name", "NAME", "名称", "所有人", "owner");
    private static final List<String> HEIGHTS = List.of("height", "HEIGHT", "building:height", "高度", "heightMeters");
    private static final List<String> USES = List.of("use", "用途", "类型");
    private static final double TALLEST_METERS = 400;
    private static final int LONGEST_TEXT = 100;

    private FootprintReading() {}

    /**
     * What a person says of the file.
     *
     * @param datum what its coordinates refer to; null where not said
     * @param use what its rows are where they do not say themselves
     * @param errorMeters how far an outline may be off
     */
    public record Options(@Nullable Datum datum, FootprintUse use, double errorMeters) {}

    /** Footprints with the report of how they came in. */
    public record Result(List<Footprint> footprints, FootprintReport report) {
        public Result {
            footprints = List.copyOf(footprints);
        }
    }

    /**
     * Reads all.
     *
     * @param scratch an empty folder for unpacking
     * @param near whether a place can be measured in the county's zone
     * @throws org.xunlu.refusal.Refusal when the file as a whole is no good, or not one row of it is
     */
    public static Result read(Path file, Path scratch, Options options, Predicate<LonLat> near, Progress progress)
            throws IOException {
        FootprintReport.Tally tally = new FootprintReport.Tally();
        List<Footprint> taken = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        OutlineFile.Kind kind = OutlineFile.read(
                file,
                scratch,
                null,
                options.datum(),
                outline -> {
                    tally.read();
                    Optional<Geometry> shape =
                            OutlineRepair.shape(outline.rings(), near, blemish -> tally.add(outline.row(), blemish));
                    shape.ifPresent(found -> taken.add(footprint(outline, found, options, keys, tally)));
                },
                progress);
        if (taken.isEmpty()) {
            throw tally.nothing();
        }
        if (!kind.attributes()) {
            tally.note(".dbf", Blemish.NO_TABLE);
        }
        return new Result(taken, tally.report(kind.kind(), kind.coordinates()));
    }

    private static Footprint footprint(
            OutlineFile.Outline outline,
            Geometry shape,
            Options options,
            Set<String> keys,
            FootprintReport.Tally tally) {
        Map<String, String> said = outline.attributes();
        String named = first(said, KEYS);
        String key = cut(named.isEmpty() ? outline.row() : named);
        if (!keys.add(key)) {
            tally.add(outline.row(), Blemish.KEY_TWICE);
            String apart = " / " + outline.row();
            String stem = plain(key.substring(0, Math.min(key.length(), LONGEST_TEXT - apart.length())));
            key = stem + apart;
            for (int more = 2; !keys.add(key); more++) {
                key = cut(more + " " + stem + apart);
            }
        }
        return new Footprint(
                key,
                cut(first(said, NAMES)),
                use(outline, options.use(), tally),
                shape,
                height(outline, tally),
                options.errorMeters());
    }

    private static FootprintUse use(OutlineFile.Outline outline, FootprintUse otherwise, FootprintReport.Tally tally) {
        String said = first(outline.attributes(), USES).toUpperCase(Locale.ROOT);
        if (!said.isEmpty()) {
            Optional<FootprintUse> known = UseWords.find(said);
            if (known.isEmpty()) {
                tally.add(outline.row(), Blemish.UNKNOWN_USE);
            }
            return known.orElse(otherwise);
        }
        return UseWords.ofTags(outline.attributes()).orElse(otherwise);
    }

    private static @Nullable Double height(OutlineFile.Outline outline, FootprintReport.Tally tally) {
        String said = first(outline.attributes(), HEIGHTS).replaceAll("\\s*(m|米)$", "");
        if (said.isEmpty()) {
            return null;
        }
        try {
            double meters = Double.parseDouble(said);
            if (meters >= 0 && meters <= TALLEST_METERS) {
                return meters;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        tally.add(outline.row(), Blemish.BAD_HEIGHT);
        return null;
    }

    private static String first(Map<String, String> said, List<String> names) {
        for (String name : names) {
            String value = said.get(name);
            String plain = value == null ? "" : plain(value);
            if (!plain.isEmpty()) {
                return plain;
            }
        }
        return "";
    }

    /** Text without signs that no database keeps: control characters and halves of characters. */
    public static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : plain(text.substring(0, LONGEST_TEXT));
    }
}

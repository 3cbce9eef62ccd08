package org.xunlu.network.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunlu.geo.Datum;

/** Takes a file's features one by one: reads, converts, checks each, and counts what becomes of it. */
final class Acceptance {
    private static final int ROWS_TO_LEARN_COLUMNS = 1000;

    private final RoadSource source;
    private final ImportOptions options;
    private final Tally tally;
    private final RoadReading register;
    private final RoadReading osm = new OsmTags();
    private final NodeKeys keys;
    private final List<DraftLine> lines = new ArrayList<>();
    private final Set<String> columns = new HashSet<>();
    private long fitSwapped;

    Acceptance(RoadSource source, ImportOptions options, Tally tally) {
        this.source = source;
        this.options = options;
        this.tally = tally;
        this.register = new RegisterReading(options.mapping());
        this.keys = new NodeKeys(options.mapping());
    }

    void take(RawFeature feature) {
        tally.read();
        if (tally.features() <= ROWS_TO_LEARN_COLUMNS) {
            columns.addAll(feature.attributes().keySet());
        }
        feature.lines().forEach(line -> toWgs84(line.ordinates()));
        RoadReading reading = OsmTags.speaks(feature) ? osm : register;
        boolean inChina =
                !feature.lines().isEmpty() && inChina(feature.lines().get(0).ordinates());
        reading.read(feature, inChina, tally).ifPresent(traits -> takeLines(feature, traits));
    }

    private void takeLines(RawFeature feature, RoadTraits traits) {
        feature.fault().ifPresent(fault -> tally.count(fault.doubt(), feature.row(), fault.detail()));
        if (feature.lines().isEmpty()) {
            if (feature.fault().isEmpty()) {
                tally.count(Doubt.EMPTY_GEOMETRY, feature.row());
            }
            return;
        }
        Optional<Doubt> first = Optional.empty();
        boolean taken = false;
        for (RawLine line : feature.lines()) {
            Optional<Doubt> doubt = LineCheck.doubt(line);
            if (doubt.isEmpty()) {
                lines.add(keys.on(feature, LineCheck.draft(feature, line, traits)));
                taken = true;
            } else if (doubt.get() == Doubt.OUT_OF_RANGE && fitsSwapped(line.ordinates())) {
                fitSwapped++;
            }
            first = first.isPresent() ? first : doubt;
        }
        if (first.isPresent()) {
            Doubt counted = taken ? Doubt.PART_LEFT_OUT : first.get();
            tally.count(counted, feature.row(), taken ? first.get().key() : "");
        }
    }

    private void toWgs84(double[] ordinates) {
        Datum datum = options.datum();
        Positions then = datum == null ? source.positions() : source.positions().then(Positions.of(datum));
        (options.swapped() ? Positions.swapped(then) : then).toWgs84(ordinates);
    }

    private static boolean inChina(double[] ordinates) {
        return ordinates.length >= 2
                && ordinates[0] > 73
                && ordinates[0] < 136
                && ordinates[1] > 3
                && ordinates[1] < 54;
    }

    private static boolean fitsSwapped(double[] ordinates) {
        return Math.abs(ordinates[0]) <= 90 && Math.abs(ordinates[1]) <= 180;
    }

    /** The lines that were taken, those of one feature together. */
    List<DraftLine> lines() {
        return lines;
    }

    /** How many lines are off the earth and would be on it with latitude and longitude exchanged. */
    long fitSwapped() {
        return fitSwapped;
    }

    /** Whether the file's own node keys can be relied on. */
    boolean keysUsable() {
        return keys.usable();
    }

    /**
     * Checks that the columns the person named are there.
     *
     * @throws org.xunlu.refusal.Refusal with the names that are
     */
    void checkColumns() {
        options.mapping().check(columns);
    }
}

package org.xunlu.network.importing;

import java.util.List;
import java.util.Map;
import org.xunlu.geo.Bounds;
import org.xunlu.network.RoadClass;

/**
 * What an import took and left out. {@code read = takenFeatures + refusedFeatures}.
 *
 * @param file its name
 * @param kind {@code osm.pbf}, {@code geojson}, {@code geojson.gz} or {@code shapefile}
 * @param crs what the file says of its coordinates
 * @param datum what they were taken to refer to
 * @param datumStated whether the person chose the datum
 * @param stored false after a dry run
 * @param read features that may be roads; of an OSM extract the ways with a {@code highway}
 * @param alreadyThere segments left out because the stored roads have them
 * @param classes roads taken, by class, in falling rank
 * @param refused features left out, by reason
 * @param noted features taken with doubts, by doubt
 * @param components how many separate networks the taken roads form
 * @param demoLeft things the demonstration left, by kind, where real roads were put in place of its own
 * @param seconds from the file's first byte to the end of storing
 */
public record ImportReport(
        String file,
        String kind,
        String crs,
        String datum,
        boolean datumStated,
        ImportMode mode,
        boolean stored,
        long read,
        long takenFeatures,
        long refusedFeatures,
        long roads,
        long segments,
        double km,
        long alreadyThere,
        List<ClassTotal> classes,
        List<DoubtCount> refused,
        List<DoubtCount> noted,
        int components,
        Bounds bounds,
        Map<String, Long> demoLeft,
        double seconds) {
    /** What was taken of one class. */
    public record ClassTotal(RoadClass roadClass, long roads, long segments, double km) {}

    /** The same report with the time it took. */
    ImportReport in(double duration) {
        return new ImportReport(
                file,
                kind,
                crs,
                datum,
                datumStated,
                mode,
                stored,
                read,
                takenFeatures,
                refusedFeatures,
                roads,
                segments,
                km,
                alreadyThere,
                classes,
                refused,
                noted,
                components,
                bounds,
                demoLeft,
                duration);
    }
}

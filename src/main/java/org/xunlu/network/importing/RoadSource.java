package org.xunlu.network.importing;

import java.io.IOException;
import java.util.function.Consumer;
import org.xunlu.job.Progress;

/** A file of roads. */
interface RoadSource {
    /** What kind of file it is, for the report: {@code osm.pbf}, {@code geojson}, {@code shapefile}. */
    String kind();

    /**
     * Hands over the features one by one.
     *
     * @param sink takes each at once
     * @param tally told of records that cannot be handed over
     * @param progress of the reading alone, 0 to 1
     * @throws org.xunlu.refusal.Refusal when the file as a whole cannot be read, with the way out
     */
    void read(Consumer<RawFeature> sink, Tally tally, Progress progress) throws IOException;

    /** Whether the features bring attributes; a shapefile without its table does not. */
    default boolean hasAttributes() {
        return true;
    }

    /**
     * How the file's coordinates become WGS84; known once {@link #read} hands over the first feature.
     *
     * @return empty-handed identity where the file says nothing
     */
    Positions positions();
}

package org.xunlu.network.importing;

import java.util.List;
import org.xunlu.job.Progress;
import org.xunlu.network.Road;
import org.xunlu.network.RoadSegment;

/** Where imported roads are stored. */
@FunctionalInterface
public interface RoadShelf {
    /**
     * Stores all of them in one transaction, or, when it throws, none; the roads that were there go in the same
     * transaction where the mode says so. Keys are as given.
     *
     * @param progress of the storing alone, 0 to 1; a cancel heard there rolls back
     */
    void store(ImportMode mode, List<Road> roads, List<RoadSegment> segments, Progress progress);
}

package org.xunlu.track.matching;

import java.util.List;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.Traversal;

/**
 * A track put on roads.
 *
 * @param network the snapshot the segment indices belong to
 * @param stretches runs on roads, in order
 * @param gaps what lies between them
 * @param strayFixes fixes left out because they fit nowhere
 * @param noiseMeters the noise that was estimated, as a standard deviation
 */
public record MatchedTrack(
        RoadNetwork network, List<Stretch> stretches, List<Gap> gaps, int strayFixes, double noiseMeters) {
    public MatchedTrack {
        stretches = List.copyOf(stretches);
        gaps = List.copyOf(gaps);
    }

    /** All traversals in order. */
    public List<MatchedTraversal> traversals() {
        return stretches.stream().flatMap(each -> each.traversals().stream()).toList();
    }

    /** Length driven on roads. */
    public double matchedMeters() {
        return traversals().stream()
                .map(MatchedTraversal::traversal)
                .mapToDouble(this::meters)
                .sum();
    }

    private double meters(Traversal each) {
        return each.share() * network.lengthMeters(each.segment());
    }
}

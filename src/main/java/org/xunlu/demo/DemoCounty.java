package org.xunlu.demo;

import java.util.Locale;
import org.xunlu.demo.county.Anchors;
import org.xunlu.demo.county.DemoNetwork;
import org.xunlu.demo.year.Year;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;

/**
 * Everything generated for one demonstration.
 *
 * @param settings what it was made from
 * @param network roads, areas, names
 * @param snapshot the roads as the program sees them
 * @param year what happened on them
 */
public record DemoCounty(DemoSettings settings, DemoNetwork network, RoadNetwork snapshot, Year year) {

    /** Generates it; takes some seconds. */
    public static DemoCounty generate(DemoSettings settings) {
        Seeds seeds = new Seeds(settings.seed());
        Anchors anchors = Anchors.builtIn();
        DemoNetwork network = DemoNetwork.generate(anchors, settings.scale(), seeds);
        RoadNetwork snapshot = network.snapshot();
        Year year = Year.draw(anchors, network, snapshot, settings.lastDay(), seeds);
        return new DemoCounty(settings, network, snapshot, year);
    }

    /** One line for people. */
    public String summary() {
        double km = network.segments().stream()
                        .mapToDouble(RoadSegment::lengthMeters)
                        .sum()
                / 1000;
        return String.format(
                Locale.ROOT,
                "%d roads, %d segments, %.0f km; %d cars, %d officers, %d patrols, %d passes, %d findings, %d assets",
                network.roads().size(),
                network.segments().size(),
                km,
                year.brigade().units().size(),
                year.brigade().officers().size(),
                year.duties().size(),
                year.passes().passes().size(),
                year.sightings().size(),
                year.things().size());
    }

    /** What was planted. */
    public Truth truth() {
        return new Truth(year.truth(settings.lastDay()));
    }
}

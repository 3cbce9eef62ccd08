package org.xunlu.demo;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.xunlu.demo.county.Anchors;
import org.xunlu.demo.county.DemoNetwork;
import org.xunlu.demo.year.Brigade;
import org.xunlu.demo.year.Duties;
import org.xunlu.demo.year.Duty;
import org.xunlu.demo.year.RecentFixes;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;

/**
 * Everything generated for one demonstration.
 *
 * @param settings what it was made from
 * @param network roads, areas, names
 * @param brigade people and cars
 * @param snapshot the roads as the program sees them
 * @param duties patrols of the year
 * @param fixes positions of the last days
 */
public record DemoCounty(
        DemoSettings settings,
        DemoNetwork network,
        RoadNetwork snapshot,
        Brigade brigade,
        List<Duty> duties,
        List<RecentFixes.At> fixes) {
    public DemoCounty {
        duties = List.copyOf(duties);
        fixes = List.copyOf(fixes);
    }

    /** Generates it; takes some seconds. */
    public static DemoCounty generate(DemoSettings settings) {
        Seeds seeds = new Seeds(settings.seed());
        Anchors anchors = Anchors.builtIn();
        DemoNetwork network = DemoNetwork.generate(anchors, settings.scale(), seeds);
        RoadNetwork snapshot = RoadNetwork.of(1, network.roads(), network.segments());
        Brigade brigade = Brigade.of(anchors, settings.lastDay());
        List<Duty> duties = Duties.of(brigade, snapshot, settings.lastDay(), seeds);
        List<RecentFixes.At> fixes = RecentFixes.of(duties, snapshot, settings.lastDay(), seeds);
        return new DemoCounty(settings, network, snapshot, brigade, duties, fixes);
    }

    /** One line for people. */
    public String summary() {
        double km = network.segments().stream()
                        .mapToDouble(RoadSegment::lengthMeters)
                        .sum()
                / 1000;
        return String.format(
                Locale.ROOT,
                "%d roads, %d segments, %.0f km; %d cars, %d officers, %d patrols",
                network.roads().size(),
                network.segments().size(),
                km,
                brigade.units().size(),
                brigade.officers().size(),
                duties.size());
    }

    /** What was planted. */
    public Truth truth() {
        TreeMap<String, String> files = new TreeMap<>();
        double km = duties.stream().mapToDouble(Duty::lengthMeters).sum() / 1000;
        int officers = duties.stream().mapToInt(duty -> duty.crew().size()).sum();
        files.put(
                "year.csv",
                String.format(
                        Locale.ROOT,
                        "figure,value,unit\nroad_environment_dispatches,%d,车次\nroad_environment_officers,%d,人次\npatrol,%.3f,km\n",
                        duties.size(),
                        officers,
                        km));
        return new Truth(files);
    }
}

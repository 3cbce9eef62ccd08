package org.xunlu.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.Road;
import org.xunlu.network.RoadNetwork;
import org.xunlu.zone.Footprints;
import org.xunlu.zone.Hit;
import org.xunlu.zone.InnerCurves;
import org.xunlu.zone.Screener;
import org.xunlu.zone.SightTriangles;
import org.xunlu.zone.Structure;
import org.xunlu.zone.StructureScreener;
import org.xunlu.zone.ZoneRuleBook;

/** Footprints against all that rules speak of: zones of roads, surroundings of structures, sight at junctions and bends. */
record Comparison(
        RoadNetwork roads,
        ZoneRuleBook.InForce rules,
        Footprints footprints,
        double roadErrorMeters,
        List<Structure> structures) {
    /**
     * All hits.
     *
     * @param wanted only those of these roads; null for all
     * @param progress hears 0 to 1
     */
    List<Hit> hits(@Nullable Set<Long> wanted, DoubleConsumer progress) {
        Predicate<Road> isWanted =
                road -> wanted == null || wanted.contains(road.id().value());
        Screener screener = new Screener(roads, rules, footprints, roadErrorMeters);
        List<Hit> hits = new ArrayList<>();
        if (wanted == null) {
            hits.addAll(screener.screen(progress));
        } else {
            int done = 0;
            for (Road road : roads.roads().stream().filter(isWanted).toList()) {
                hits.addAll(screener.screen(road));
                progress.accept((double) ++done / wanted.size());
            }
        }
        new StructureScreener(roads, rules, footprints, roadErrorMeters)
                .screen(structures).stream()
                        .filter(hit -> isWanted.test(roads.road(hit.place().roadId())))
                        .forEach(hits::add);
        hits.addAll(new SightTriangles(roads, rules, footprints, roadErrorMeters).screen(isWanted));
        hits.addAll(new InnerCurves(roads, rules, footprints, roadErrorMeters).screen(isWanted));
        return hits;
    }
}

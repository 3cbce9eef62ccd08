package org.xunlu.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.io.WKBWriter;
import org.xunlu.network.Road;
import org.xunlu.network.RoadNetwork;
import org.xunlu.zone.Footprint;
import org.xunlu.zone.Footprints;
import org.xunlu.zone.Hit;

/** Turns hits into what a person reviews. */
final class SuspicionMaker {
    private final RoadNetwork network;
    private final Footprints footprints;
    private final WKBWriter bytes = new WKBWriter();

    SuspicionMaker(RoadNetwork network, Footprints footprints) {
        this.network = network;
        this.footprints = footprints;
    }

    /** One a footprint, road and matter. */
    List<Suspicion> of(Collection<Hit> hits, long setId) {
        Map<String, Suspicion> found = new LinkedHashMap<>();
        for (Hit hit : hits) {
            Suspicion suspicion = of(hit, setId);
            found.putIfAbsent(
                    suspicion.what().key()
                            + '\n'
                            + suspicion.where().roadId()
                            + '\n'
                            + suspicion.measured().matter(),
                    suspicion);
        }
        return new ArrayList<>(found.values());
    }

    private Suspicion of(Hit hit, long setId) {
        Footprint what = footprints.get(hit.footprint());
        Road road = network.road(hit.place().roadId());
        return new Suspicion(
                0,
                setId,
                what,
                new Suspicion.Where(
                        road.id().value(),
                        road.roadClass(),
                        road.routeCode(),
                        road.name(),
                        hit.place().stake().format(),
                        hit.place().side(),
                        hit.place().onRoad()),
                new Suspicion.Measured(
                        hit.rule().matter(),
                        hit.rule().article(),
                        hit.edgeMeters(),
                        hit.centreMeters(),
                        hit.limitMeters(),
                        hit.depthMeters(),
                        hit.landSquareMeters(),
                        hit.zoneSquareMeters(),
                        hit.certain(),
                        String.join(
                                " ",
                                hit.remarks().stream().map(Enum::name).sorted().toList()),
                        hit.nearest(),
                        mark(hit, what, road)),
                Suspicion.Decision.NONE);
    }

    /** The same number for the same footprint, road and rule; distances count to the centimetre. */
    private long mark(Hit hit, Footprint what, Road road) {
        long mark = Arrays.hashCode(bytes.write(what.shape()));
        for (Object part : new Object[] {
            what.use().name(),
            String.valueOf(what.heightMeters()),
            road.roadClass().name(),
            road.land().surveyed(),
            Math.round(hit.edgeMeters() * 100),
            Math.round(hit.limitMeters() * 100),
            hit.certain(),
            hit.rule().article()
        }) {
            mark = mark * 31 + part.hashCode();
        }
        return mark;
    }
}

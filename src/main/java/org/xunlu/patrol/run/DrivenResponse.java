package org.xunlu.patrol.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadNetwork;
import org.xunlu.paging.Page;
import org.xunlu.patrol.DrivenPart;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.demand.SegmentDemand;
import org.xunlu.patrol.planning.Base;
import org.xunlu.patrol.shift.Shift;
import org.xunlu.patrol.shift.ShiftBook;
import org.xunlu.patrol.shift.ShiftKind;

/**
 * How soon somebody would have been at an incident from where units really were, at moments spread evenly over a time: those
 * that drove, where they drove, and those on duty or in reserve that did not, at their bases.
 *
 * @param moments at which anybody was there
 * @param units mean number of units there
 * @param meanMinutes over roads by weight and length, and moments; null where nobody was there
 * @param p90Minutes nine of ten incidents would have been reached within this
 * @param boundMinutes no placing of as many units at those moments has a lower mean
 */
public record DrivenResponse(
        int moments,
        double units,
        @Nullable Double meanMinutes,
        @Nullable Double p90Minutes,
        double boundMinutes) {
    private static final int MOMENTS = 168;
    /** A unit that was last seen driving longer ago than this has stopped somewhere unknown. */
    private static final Duration SEEN = Duration.ofMinutes(15);

    private static final double SNAP_METERS = 3_000;

    /** What a unit drove in [from, to). */
    public interface Driven {
        List<DrivenPart> of(UnitId unit, Instant from, Instant to);
    }

    /** From what it is found out where units were. */
    public record Looking(RoadNetwork roads, DutyRoster roster, ShiftBook shifts, Driven driven) {
        private Places in(Instant from, Instant to) {
            Map<UnitId, Base> homes = new LinkedHashMap<>();
            List<UnitId> units = new ArrayList<>();
            Page.all(after -> roster.listUnits(null, 1_000, after), unit -> {
                units.add(unit.id());
                LonLat base = unit.base();
                if (base != null) {
                    roads.snap(base, SNAP_METERS, 1)
                            .forEach(snap -> homes.put(unit.id(), new Base(snap.segment(), snap.fraction())));
                }
            });
            List<Shift> duties = shifts.listAll(from, to).stream()
                    .filter(shift -> shift.kind() == ShiftKind.DUTY || shift.kind() == ShiftKind.RESERVE)
                    .toList();
            return new Places(roads, units, homes, duties, driven);
        }
    }

    /** Where units were in some time: what holds for all of it is read once. */
    private record Places(
            RoadNetwork roads, List<UnitId> units, Map<UnitId, Base> homes, List<Shift> duties, Driven driven) {
        List<Base> at(Instant moment) {
            Set<UnitId> onDuty = duties.stream()
                    .filter(shift -> !moment.isBefore(shift.from()) && moment.isBefore(shift.to()))
                    .map(Shift::unit)
                    .collect(Collectors.toSet());
            List<Base> places = new ArrayList<>();
            for (UnitId unit : units) {
                Base there = driving(unit, moment);
                Base home = onDuty.contains(unit) ? homes.get(unit) : null;
                if (there != null || home != null) {
                    places.add(there != null ? there : home);
                }
            }
            return places;
        }

        private @Nullable Base driving(UnitId unit, Instant moment) {
            List<DrivenPart> parts = driven.of(unit, moment.minus(SEEN), moment.plusMillis(1));
            if (parts.isEmpty()) {
                return null;
            }
            DrivenPart last = parts.get(parts.size() - 1);
            int segment = roads.indexOf(last.segment());
            boolean isThrough = !moment.isBefore(last.until());
            double middle = (last.fromFraction() + last.toFraction()) / 2;
            return segment < 0 ? null : new Base(segment, isThrough ? last.toFraction() : middle);
        }
    }

    /** The bound of these roads and this demand; takes a second or two, and holds for any time. */
    public static ResponseBound bound(RoadNetwork roads, List<SegmentDemand> owed) {
        return new ResponseBound(new Incidents(roads, owed));
    }

    /** Of the moments of [from, to). */
    public static DrivenResponse of(
            Looking looking, List<SegmentDemand> owed, ResponseBound bound, Instant from, Instant to) {
        Incidents incidents = new Incidents(looking.roads(), owed);
        Places placesOf = looking.in(from, to);
        List<double[]> found = new ArrayList<>();
        Duration step = Duration.between(from, to).dividedBy(MOMENTS);
        int moments = 0;
        long units = 0;
        double least = 0;
        for (int at = 0; at < MOMENTS; at++) {
            Instant moment = from.plus(step.multipliedBy(at)).plus(step.dividedBy(2));
            List<Base> places = placesOf.at(moment);
            if (!places.isEmpty()) {
                moments++;
                units += places.size();
                least += bound.minutes(places.size());
                ResponseTimes.add(found, incidents, incidents.fromNearest(places));
            }
        }
        ResponseTimes times = ResponseTimes.of(found);
        double count = Math.max(1, moments);
        return new DrivenResponse(
                moments,
                units / count,
                times == null ? null : (Double) times.meanMinutes(),
                times == null ? null : (Double) times.p90Minutes(),
                least / count);
    }
}

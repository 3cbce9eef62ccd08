package org.xunlu.patrol.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.Snap;
import org.xunlu.paging.Page;
import org.xunlu.patrol.DrivenPart;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.Unit;
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

    /** Finds out where units were. */
    public record Looking(RoadNetwork roads, DutyRoster roster, ShiftBook shifts, Driven driven) {
        List<Base> at(Instant moment) {
            Map<UnitId, List<Shift>> duty = shifts.listAll(moment, moment.plusMillis(1)).stream()
                    .filter(shift -> shift.kind() == ShiftKind.DUTY || shift.kind() == ShiftKind.RESERVE)
                    .collect(Collectors.groupingBy(Shift::unit));
            List<Base> places = new ArrayList<>();
            Page.all(
                    after -> roster.listUnits(null, 1_000, after),
                    unit -> place(unit, moment, duty.containsKey(unit.id())).ifPresent(places::add));
            return places;
        }

        private Optional<Base> place(Unit unit, Instant moment, boolean onDuty) {
            List<DrivenPart> parts = driven.of(unit.id(), moment.minus(SEEN), moment.plusMillis(1));
            if (!parts.isEmpty()) {
                DrivenPart last = parts.get(parts.size() - 1);
                int segment = roads.indexOf(last.segment());
                if (segment >= 0) {
                    boolean isThrough = !moment.isBefore(last.until());
                    double middle = (last.fromFraction() + last.toFraction()) / 2;
                    return Optional.of(new Base(segment, isThrough ? last.toFraction() : middle));
                }
            }
            if (!onDuty || unit.base() == null) {
                return Optional.empty();
            }
            List<Snap> snaps = roads.snap(unit.base(), SNAP_METERS, 1);
            return snaps.stream().findFirst().map(snap -> new Base(snap.segment(), snap.fraction()));
        }
    }

    /** The bound of these roads and this demand; takes some seconds, and holds for any time. */
    public static ResponseBound bound(RoadNetwork roads, List<SegmentDemand> owed) {
        return new ResponseBound(new Incidents(roads, owed));
    }

    /** Of the moments of [from, to). */
    public static DrivenResponse of(
            Looking looking, List<SegmentDemand> owed, ResponseBound bound, Instant from, Instant to) {
        Incidents incidents = new Incidents(looking.roads(), owed);
        List<double[]> found = new ArrayList<>();
        Duration step = Duration.between(from, to).dividedBy(MOMENTS);
        int moments = 0;
        long units = 0;
        double least = 0;
        for (int at = 0; at < MOMENTS; at++) {
            Instant moment = from.plus(step.multipliedBy(at)).plus(step.dividedBy(2));
            List<Base> places = looking.at(moment);
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

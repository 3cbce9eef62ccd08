package org.xunlu.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.xunlu.demo.year.Drive;
import org.xunlu.demo.year.Duty;
import org.xunlu.demo.year.Spotters;
import org.xunlu.demo.year.TruckPass;
import org.xunlu.network.SegmentId;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.Plate;
import org.xunlu.overload.WeekHour;
import org.xunlu.roadside.Readings;
import org.xunlu.roadside.bypass.Passage;
import org.xunlu.roadside.bypass.RateShift;
import org.xunlu.roadside.keytime.HotHours;
import org.xunlu.roadside.spotter.LeakIndicator;
import org.xunlu.roadside.spotter.OwnPassage;
import org.xunlu.roadside.spotter.PlateTag;
import org.xunlu.roadside.spotter.Sighting;

/** Readings of a generated year without a database; keys of places count from 1 in the order of the stations. */
final class YearReadings implements Readings {
    private static final Map<Integer, Integer> LIMITS = Map.of(2, 18_000, 3, 25_000, 4, 31_000, 5, 43_000, 6, 49_000);

    private final DemoCounty county;

    YearReadings(DemoCounty county) {
        this.county = county;
    }

    private List<TruckPass> passes() {
        return county.year().passes().passes().stream().distinct().toList();
    }

    private static CheckpointId place(TruckPass pass) {
        return new CheckpointId(pass.station() + 1L);
    }

    private static boolean over(TruckPass pass) {
        return pass.totalKg() > LIMITS.getOrDefault(pass.axles(), 49_000);
    }

    @Override
    public void passages(Instant from, Instant to, Consumer<Passage> sink) {
        passes().stream()
                .filter(pass -> pass.plate().length() >= 6)
                .sorted(Comparator.comparing(TruckPass::plate).thenComparing(TruckPass::at))
                .forEach(pass -> sink.accept(new Passage(pass.plate(), place(pass), pass.at(), over(pass))));
    }

    @Override
    public Map<CheckpointId, List<RateShift.Week>> weeks(Instant from, Instant to) {
        Map<CheckpointId, Map<Long, RateShift.Week>> weeks = new HashMap<>();
        for (TruckPass pass : passes()) {
            long week = Math.floorDiv(WeekHour.hoursAt(pass.at()), (long) WeekHour.COUNT);
            weeks.computeIfAbsent(place(pass), any -> new TreeMap<>())
                    .merge(
                            week,
                            new RateShift.Week(week, 1, over(pass) ? 1 : 0),
                            (one, two) -> new RateShift.Week(week, one.trucks() + 1, one.over() + two.over()));
        }
        Map<CheckpointId, List<RateShift.Week>> lists = new HashMap<>();
        weeks.forEach((place, counts) -> lists.put(place, List.copyOf(counts.values())));
        return lists;
    }

    @Override
    public List<HotHours.Cell> dayHours(Instant from, Instant to) {
        return passes().stream()
                .map(pass -> new HotHours.Cell(
                        place(pass),
                        pass.at().atZone(ZoneId.of("Asia/Shanghai")).getHour(),
                        1,
                        over(pass) ? 1 : 0))
                .toList();
    }

    @Override
    public Map<CheckpointId, LeakIndicator.Trucks> trucks(Set<CheckpointId> places, Instant from, Instant to) {
        Map<CheckpointId, LeakIndicator.Trucks> trucks = new HashMap<>();
        for (CheckpointId place : places) {
            List<TruckPass> own =
                    passes().stream().filter(pass -> place(pass).equals(place)).toList();
            trucks.put(
                    place,
                    new LeakIndicator.Trucks(
                            own.stream().map(pass -> pass.at().getEpochSecond()).toList(),
                            own.stream().map(YearReadings::over).toList()));
        }
        return trucks;
    }

    @Override
    public List<Sighting> sightings(Set<CheckpointId> places, Instant from, Instant to) {
        List<Sighting> sightings = new ArrayList<>();
        passages(from, to, passage -> {
            if (places.contains(passage.place())) {
                sightings.add(new Sighting(passage.plate(), passage.place(), passage.at()));
            }
        });
        return sightings;
    }

    @Override
    public List<OwnPassage> own(Map<CheckpointId, Set<SegmentId>> near, Instant from, Instant to) {
        List<OwnPassage> all = new ArrayList<>();
        near.forEach((place, segments) -> {
            List<OwnPassage> visits = new ArrayList<>();
            for (Duty duty : county.year().duties()) {
                Drive drive = new Drive(county.snapshot(), duty.way());
                double entered = 0;
                for (int part = 0; part < duty.way().size(); part++) {
                    SegmentId segment = county.snapshot()
                            .segment(duty.way().get(part).segment())
                            .id();
                    double left = drive.arrivalSeconds(part);
                    if (segments.contains(segment)) {
                        visits.add(new OwnPassage(
                                duty.unit(),
                                place,
                                duty.departed().plusSeconds((long) entered),
                                duty.departed().plusSeconds((long) left)));
                    }
                    entered = left;
                }
            }
            visits.sort(Comparator.comparingLong(OwnPassage::unit).thenComparing(OwnPassage::from));
            all.addAll(OwnPassage.joined(visits));
        });
        return all;
    }

    @Override
    public Map<SegmentId, Long> visits(Instant from, Instant to) {
        return Map.of();
    }

    @Override
    public Map<Long, List<Instant>> departures(Instant from, Instant to) {
        Map<Long, List<Instant>> departures = new HashMap<>();
        for (Duty duty : county.year().duties()) {
            long squadron = county.year().brigade().units().get(duty.unit()).squadron() + 1L;
            departures.computeIfAbsent(squadron, any -> new ArrayList<>()).add(duty.departed());
        }
        return departures;
    }

    @Override
    public List<PlateTag> tags(Instant from, Instant to) {
        List<PlateTag> tags = new ArrayList<>();
        for (Spotters.Noted noted : county.year().noted()) {
            String road = county.snapshot()
                    .findLocation(noted.position(), 300)
                    .map(location -> location.routeCode())
                    .orElse("");
            tags.add(new PlateTag(
                    0,
                    new Plate(noted.plate()),
                    noted.at(),
                    noted.position(),
                    road,
                    (long) noted.unit(),
                    1,
                    "演示员",
                    ""));
        }
        return tags;
    }

    @Override
    public PlateTag add(PlateTag tag) {
        throw new UnsupportedOperationException();
    }
}

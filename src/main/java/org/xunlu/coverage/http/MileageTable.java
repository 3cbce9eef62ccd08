package org.xunlu.coverage.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunlu.coverage.DayFigures;
import org.xunlu.coverage.DayMeters;
import org.xunlu.coverage.RiderDay;
import org.xunlu.track.Rider;

/**
 * Kilometres as a table for an office: each unit's days with their sum, each squadron's sum after its units, the whole last.
 * What a row stands for is told in its first column, so that days and sums are never added up together unseen.
 */
public final class MileageTable {
    /** Heads of the columns; lengths are kilometres. */
    static final List<String> COLUMNS = List.of(
            "level",
            "squadron",
            "unit",
            "unit_id",
            "day",
            "unit_days",
            "patrol_km",
            "bridged_km",
            "inspected_km",
            "uncertain_km",
            "all_roads_km",
            "off_road_km",
            "straight_km",
            "fixes",
            "closed_at",
            "reopened");

    private static final Comparator<String> NOBODY_LAST =
            Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder());

    private MileageTable() {}

    /** The finest rows wanted; coarser sums follow them always. */
    enum Level {
        DAY,
        UNIT,
        SQUADRON,
        TOTAL;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Who drove.
     *
     * @param unit the unit's name, or that of a device that rides alone
     * @param squadron its squadron; empty where there is none
     */
    public record Crew(String unit, String squadron) {}

    /** Tells who a rider is, where these days are known. */
    @FunctionalInterface
    public interface Crews {
        /** The unit's or device's name with its squadron. */
        Crew of(Rider rider);
    }

    /** All rows, in order. */
    static List<List<@Nullable Object>> rows(
            Collection<DayFigures> days, Set<RiderDay> reopened, Level finest, Crews crews) {
        Map<Rider, Crew> names = days.stream()
                .map(day -> day.day().rider())
                .distinct()
                .collect(Collectors.toMap(rider -> rider, crews::of));
        Map<String, Map<String, Map<Long, List<DayFigures>>>> squadrons = new TreeMap<>(NOBODY_LAST);
        days.stream().sorted(Comparator.comparing(day -> day.day().day())).forEach(day -> {
            Rider rider = day.day().rider();
            Crew crew = names.getOrDefault(rider, new Crew("", ""));
            // two units of one name stay apart by their keys
            squadrons
                    .computeIfAbsent(crew.squadron(), each -> new TreeMap<>())
                    .computeIfAbsent(crew.unit(), each -> new TreeMap<>())
                    .computeIfAbsent(rider.key(), each -> new ArrayList<>())
                    .add(day);
        });
        List<List<@Nullable Object>> rows = new ArrayList<>();
        squadrons.forEach((squadron, units) -> {
            units.forEach((unit, riders) -> riders.forEach((key, driven) -> {
                if (finest == Level.DAY) {
                    driven.forEach(day -> rows.add(row(Level.DAY, squadron, unit, key, List.of(day), reopened)));
                }
                if (finest.compareTo(Level.UNIT) <= 0) {
                    rows.add(row(Level.UNIT, squadron, unit, key, driven, reopened));
                }
            }));
            if (finest.compareTo(Level.SQUADRON) <= 0) {
                List<DayFigures> all = units.values().stream()
                        .flatMap(riders -> riders.values().stream())
                        .flatMap(List::stream)
                        .toList();
                rows.add(row(Level.SQUADRON, squadron, null, null, all, reopened));
            }
        });
        rows.add(row(Level.TOTAL, null, null, null, days, reopened));
        return rows;
    }

    private static List<@Nullable Object> row(
            Level level,
            @Nullable String squadron,
            @Nullable String unit,
            @Nullable Long key,
            Collection<DayFigures> days,
            Set<RiderDay> reopened) {
        DayMeters meters = days.stream().map(DayFigures::meters).reduce(DayMeters.NONE, DayMeters::plus);
        @Nullable DayFigures only = level == Level.DAY ? days.iterator().next() : null;
        return Arrays.asList(
                level.word(),
                squadron,
                unit,
                key,
                only == null ? null : only.day().day(),
                days.size(),
                km(meters.patrol()),
                km(meters.bridged()),
                km(meters.slow()),
                km(meters.uncertain()),
                km(meters.network()),
                km(meters.offRoad()),
                km(meters.straight()),
                days.stream().mapToInt(DayFigures::fixes).sum(),
                only == null ? null : only.closed(),
                only == null
                        ? days.stream()
                                .filter(day -> reopened.contains(day.day()))
                                .count()
                        : Long.valueOf(reopened.contains(only.day()) ? 1 : 0));
    }

    private static double km(double meters) {
        return Math.round(meters) / 1000.0;
    }
}

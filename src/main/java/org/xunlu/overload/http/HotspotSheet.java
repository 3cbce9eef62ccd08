package org.xunlu.overload.http;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xunlu.exchange.exporting.Spreadsheet;
import org.xunlu.exchange.http.SheetWords;

/** A hot-spot study as a workbook: one row a weighing place, those that stand out with their hours and how sure that is. */
final class HotspotSheet {
    private static final int DAY = 24;
    private static final List<String> COLUMNS = List.of(
            "name",
            "kind",
            "road_name",
            "from_stake",
            "to_stake",
            "compared",
            "passes",
            "over_limit",
            "over_limit_rate_percent",
            "smoothed_rate_percent",
            "over_tonnes",
            "p",
            "q",
            "hot",
            "hot_hours",
            "hot_passes",
            "hot_over_limit",
            "hot_rate_percent",
            "elsewhere_rate_percent",
            "expected_over_limit",
            "relative_risk",
            "z",
            "emergence",
            "lon",
            "lat");

    private HotspotSheet() {}

    static Spreadsheet of(HotspotView study, SheetWords words) {
        Map<Integer, HotspotView.SpotView> spots = new HashMap<>();
        study.hotspots().forEach(spot -> spots.put(spot.place(), spot));
        return Spreadsheet.of(
                words.name(),
                words.headings(COLUMNS),
                IntStream.range(0, study.places().size())
                        .mapToObj(
                                at -> words.cells(COLUMNS, cells(study.places().get(at), spots.get(at))))
                        .toList());
    }

    private static List<@Nullable Object> cells(HotspotView.PlaceView place, HotspotView.@Nullable SpotView spot) {
        return Arrays.asList(
                place.name(),
                place.kind().name(),
                place.road(),
                place.fromStake(),
                place.toStake(),
                place.compared(),
                place.passes(),
                place.overLimit(),
                place.rate(),
                place.smoothedRate(),
                place.overTonnes(),
                place.p(),
                place.q(),
                spot != null,
                spot == null ? null : hours(spot.hours()),
                spot == null ? null : spot.passes(),
                spot == null ? null : spot.overLimit(),
                spot == null ? null : spot.rate(),
                spot == null ? null : spot.elsewhereRate(),
                spot == null ? null : spot.expected(),
                spot == null ? null : spot.relativeRisk(),
                spot == null ? null : spot.z(),
                place.emergence(),
                place.lon(),
                place.lat());
    }

    /** Hours of the week from Monday 0:00 as day and hour, e.g. {@code 1/08 1/09 7/23}. */
    private static String hours(List<Integer> hours) {
        return hours.stream()
                .map(hour -> String.format(Locale.ROOT, "%d/%02d", hour / DAY + 1, hour % DAY))
                .collect(Collectors.joining(" "));
    }
}

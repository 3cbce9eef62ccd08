package org.xunlu.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One thing that an edit of a road changed.
 *
 * @param field what: a field of the road or of its segments, as requests name it
 * @param segments how many segments it changed on; 0 where it is the road's own
 * @param before its content before, as text
 * @param after its content after
 */
public record RoadChange(String field, int segments, String before, String after) {
    private record Step(String field, String before, String after) {}

    /** What differs between two states of the same road. */
    public static List<RoadChange> between(RoadSheet before, RoadSheet after) {
        List<RoadChange> changes = new ArrayList<>();
        BiConsumer<String, Function<RoadSheet, Object>> compare = (field, of) -> {
            String was = of.apply(before).toString();
            String is = of.apply(after).toString();
            if (!was.equals(is)) {
                changes.add(new RoadChange(field, 0, was, is));
            }
        };
        compare.accept("routeCode", sheet -> sheet.road().routeCode());
        compare.accept("name", sheet -> sheet.road().name());
        compare.accept("roadClass", sheet -> sheet.road().roadClass());
        compare.accept("squadron", sheet -> sheet.road().squadron());
        compare.accept("land", sheet -> text(sheet.road().land()));
        changes.addAll(ofSegments(before, after));
        compare.accept("stakes", sheet -> stakes(sheet.stakes()));
        compare.accept("breaks", sheet -> breaks(sheet.stakes()));
        return List.copyOf(changes);
    }

    private static List<RoadChange> ofSegments(RoadSheet before, RoadSheet after) {
        Map<SegmentId, RoadSegment> was =
                before.segments().stream().collect(Collectors.toMap(RoadSegment::id, each -> each));
        Map<Step, Integer> steps = new LinkedHashMap<>();
        Map<String, Function<RoadSegment, Object>> fields = new LinkedHashMap<>();
        fields.put("lanes", RoadSegment::lanes);
        fields.put("widthMeters", RoadSegment::widthMeters);
        fields.put("direction", RoadSegment::direction);
        fields.put("kmPerHour", RoadSegment::kmPerHour);
        fields.forEach((field, of) -> after.segments().forEach(is -> {
            String old = text(of.apply(was.getOrDefault(is.id(), is)));
            String now = text(of.apply(is));
            if (!old.equals(now)) {
                steps.merge(new Step(field, old, now), 1, Integer::sum);
            }
        }));
        return steps.entrySet().stream()
                .map(each -> new RoadChange(
                        each.getKey().field(),
                        each.getValue(),
                        each.getKey().before(),
                        each.getKey().after()))
                .toList();
    }

    private static String text(Object value) {
        String text = String.valueOf(value);
        return value instanceof Double && text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String text(RoadLand land) {
        return text(land.leftMeters()) + " / " + text(land.rightMeters()) + " m " + (land.surveyed() ? "✓" : "≈");
    }

    private static String stakes(RoadStakes stakes) {
        return stakes.stakes().stream()
                .map(each -> Math.round(each.measureMeters()) + " m = "
                        + each.chainage().format())
                .collect(Collectors.joining("; "));
    }

    private static String breaks(RoadStakes stakes) {
        return stakes.breaks().stream()
                .map(each -> Math.round(each.measureMeters()) + " m: "
                        + each.before().format() + " = " + each.after().format())
                .collect(Collectors.joining("; "));
    }
}

package org.xunlu.finding.density;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.FindingKind;
import org.xunlu.geo.LonLat;

/**
 * Finds places where the same kind comes back: each finding, in the order of time, joins a place of its kind whose
 * first finding lies within the distance, or begins one. So no place grows wider than twice the distance.
 */
public final class Repeats {
    private static final double METERS_A_DEGREE = 111_195;

    private final double meters;

    /** Places as wide as this around their first finding. */
    public Repeats(double meters) {
        this.meters = meters;
    }

    /** The square a place lies in; its neighbours hold all within the distance. */
    private record Square(FindingKind kind, long east, long north) {
        Square beside(int right, int up) {
            return new Square(kind, east + right, north + up);
        }
    }

    /**
     * Those with at least so many findings, the most first.
     *
     * @param seen in the order of time
     */
    public List<Repeat> find(List<Seen> seen, int least) {
        Map<Square, List<List<Seen>>> places = new HashMap<>();
        List<List<Seen>> all = new ArrayList<>();
        for (Seen each : seen) {
            Square square = square(each);
            List<Seen> place = near(places, square, each);
            if (place == null) {
                place = new ArrayList<>();
                all.add(place);
                places.computeIfAbsent(square, unused -> new ArrayList<>()).add(place);
            }
            place.add(each);
        }
        return all.stream()
                .filter(place -> place.size() >= least)
                .map(Repeats::repeat)
                .sorted(Comparator.comparingInt(
                                (Repeat each) -> -each.findings().size())
                        .thenComparing(Repeat::last, Comparator.reverseOrder()))
                .toList();
    }

    private Square square(Seen seen) {
        double north = meters / METERS_A_DEGREE;
        // wide enough at every latitude of one county
        double east = north
                / Math.cos(Math.toRadians(Math.floor(Math.abs(seen.position().lat())) + 1));
        return new Square(seen.kind(), (long) Math.floor(seen.position().lon() / east), (long)
                Math.floor(seen.position().lat() / north));
    }

    private @Nullable List<Seen> near(Map<Square, List<List<Seen>>> places, Square square, Seen seen) {
        for (int up = -1; up <= 1; up++) {
            for (int right = -1; right <= 1; right++) {
                for (List<Seen> place : places.getOrDefault(square.beside(right, up), List.of())) {
                    if (place.get(0).position().roughMetersTo(seen.position()) <= meters) {
                        return place;
                    }
                }
            }
        }
        return null;
    }

    private static Repeat repeat(List<Seen> place) {
        LonLat centre = new LonLat(
                place.stream()
                        .mapToDouble(each -> each.position().lon())
                        .average()
                        .orElseThrow(),
                place.stream()
                        .mapToDouble(each -> each.position().lat())
                        .average()
                        .orElseThrow());
        Seen last = place.get(place.size() - 1);
        return new Repeat(
                last.kind(),
                centre,
                place.stream()
                        .mapToDouble(each -> each.position().roughMetersTo(centre))
                        .max()
                        .orElseThrow(),
                last.address(),
                place.get(0).foundAt(),
                last.foundAt(),
                place.stream().map(Seen::id).toList());
    }
}

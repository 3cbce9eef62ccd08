package org.xunlu.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which parts of one segment have been driven at least once. Parts that touch are one. */
final class FractionUnion {
    private final TreeMap<Double, Double> parts = new TreeMap<>();

    void add(double low, double high) {
        double from = low;
        double to = high;
        Map.Entry<Double, Double> before = parts.floorEntry(from);
        if (before != null && before.getValue() >= from) {
            from = before.getKey();
            to = Math.max(to, before.getValue());
        }
        for (Map.Entry<Double, Double> next = parts.ceilingEntry(from);
                next != null && next.getKey() <= to;
                next = parts.ceilingEntry(from)) {
            to = Math.max(to, next.getValue());
            parts.remove(next.getKey());
        }
        parts.put(from, to);
    }

    /** The share that has been driven, 0 to 1. */
    double share() {
        double share = 0;
        for (Map.Entry<Double, Double> part : parts.entrySet()) {
            share += part.getValue() - part.getKey();
        }
        return Math.min(1, share);
    }

    /** The parts as pairs, lower end first, ascending. */
    List<List<Double>> pairs() {
        List<List<Double>> pairs = new ArrayList<>();
        parts.forEach((from, to) -> pairs.add(List.of(from, to)));
        return pairs;
    }
}

package org.xunlu.network.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the features of one import, those left out and those taken with doubts by reason. Not thread-safe. */
final class Tally {
    private static final int SAMPLES = 5;
    private static final int MOST_VALUES = 40;

    private final Map<Doubt, Count> counts = new EnumMap<>(Doubt.class);
    private final List<Runnable> notes = new ArrayList<>();
    private long read;
    private long refused;

    /** One more feature was read; what is counted from here on is about it. */
    void read() {
        keepNotes();
        read++;
    }

    /** What is counted from here on is about no feature in particular. */
    void endOfFeatures() {
        keepNotes();
    }

    private void keepNotes() {
        notes.forEach(Runnable::run);
        notes.clear();
    }

    /** One more feature with this doubt. */
    void count(Doubt doubt, String row, String detail) {
        Runnable counting =
                () -> counts.computeIfAbsent(doubt, each -> new Count()).add(row, detail);
        if (doubt.refuses()) {
            // it is left out: its small doubts are of no interest
            notes.clear();
            refused++;
            counting.run();
        } else {
            notes.add(counting);
        }
    }

    void count(Doubt doubt, String row) {
        count(doubt, row, "");
    }

    long features() {
        return read;
    }

    long refused() {
        return refused;
    }

    /** The doubts that left features out, or those that did not, most frequent first. */
    List<DoubtCount> list(boolean refusing) {
        keepNotes();
        List<DoubtCount> list = new ArrayList<>();
        counts.forEach((doubt, count) -> {
            if (doubt.refuses() == refusing) {
                list.add(new DoubtCount(doubt.key(), count.count, count.sortedValues(), List.copyOf(count.samples)));
            }
        });
        list.sort((a, b) -> Long.compare(b.count(), a.count()));
        return list;
    }

    private static final class Count {
        private long count;
        private final Map<String, Long> values = new HashMap<>();
        private final List<DoubtCount.Sample> samples = new ArrayList<>(SAMPLES);

        void add(String row, String detail) {
            count++;
            if (samples.size() < SAMPLES) {
                samples.add(new DoubtCount.Sample(row, detail));
            }
            if (!detail.isEmpty() && (values.size() < MOST_VALUES || values.containsKey(detail))) {
                values.merge(detail, 1L, Long::sum);
            }
        }

        Map<String, Long> sortedValues() {
            Map<String, Long> sorted = new LinkedHashMap<>();
            values.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .forEach(each -> sorted.put(each.getKey(), each.getValue()));
            return Collections.unmodifiableMap(sorted);
        }
    }
}

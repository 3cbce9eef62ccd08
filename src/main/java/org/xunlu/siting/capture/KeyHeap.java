package org.xunlu.siting.capture;

import java.util.Arrays;

/** A binary heap of numbers ordered by two keys, smallest first. Numbers may be in it several times. */
final class KeyHeap {
    private double[] first = new double[256];
    private double[] second = new double[256];
    private int[] items = new int[256];
    private int size;

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(int item, double firstKey, double secondKey) {
        if (size == items.length) {
            first = Arrays.copyOf(first, 2 * size);
            second = Arrays.copyOf(second, 2 * size);
            items = Arrays.copyOf(items, 2 * size);
        }
        int place = size++;
        while (place > 0) {
            int parent = (place - 1) >>> 1;
            if (!before(firstKey, secondKey, parent)) {
                break;
            }
            move(parent, place);
            place = parent;
        }
        put(place, item, firstKey, secondKey);
    }

    /** First key of the smallest. */
    double firstKey() {
        return first[0];
    }

    /** Takes the smallest out. */
    int poll() {
        int result = items[0];
        size--;
        int item = items[size];
        double firstKey = first[size];
        double secondKey = second[size];
        int place = 0;
        while (true) {
            int child = 2 * place + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && before(first[child + 1], second[child + 1], child)) {
                child++;
            }
            if (before(firstKey, secondKey, child) || (first[child] == firstKey && second[child] == secondKey)) {
                break;
            }
            move(child, place);
            place = child;
        }
        put(place, item, firstKey, secondKey);
        return result;
    }

    private boolean before(double firstKey, double secondKey, int place) {
        return firstKey < first[place] || (firstKey == first[place] && secondKey < second[place]);
    }

    private void move(int source, int target) {
        put(target, items[source], first[source], second[source]);
    }

    private void put(int place, int item, double firstKey, double secondKey) {
        items[place] = item;
        first[place] = firstKey;
        second[place] = secondKey;
    }
}

package org.xunlu.patrol.planning.arc;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Whole numbers in an array that does not grow. */
final class IntList {
    private final int[] numbers;
    private int size;

    IntList(int most) {
        numbers = new int[most];
    }

    int size() {
        return size;
    }

    int get(int index) {
        return numbers[index];
    }

    void add(int number) {
        numbers[size++] = number;
    }

    /** Forgets all but the first. */
    void cut(int newSize) {
        size = newSize;
    }

    void clear() {
        size = 0;
    }

    /** The numbers themselves, of which the first {@link #size} count. */
    int[] array() {
        return numbers;
    }

    void copy(IntList other) {
        System.arraycopy(other.numbers, 0, numbers, 0, other.size);
        size = other.size;
    }

    IntStream stream() {
        return Arrays.stream(numbers, 0, size);
    }
}

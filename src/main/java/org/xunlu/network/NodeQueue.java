package org.xunlu.network;

import java.util.Arrays;

/** A 4-ary heap of nodes by key, whose keys may fall. Emptied in constant time, so that it can be used again. */
final class NodeQueue {
    private static final int WIDTH = 4;

    private final double[] key;
    private final int[] placeOf;
    private final int[] roundOf;
    private int[] heap = new int[64];
    private int size;
    private int round;

    NodeQueue(int nodes) {
        key = new double[nodes];
        placeOf = new int[nodes];
        roundOf = new int[nodes];
    }

    void clear() {
        size = 0;
        round++;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The key of the first node. */
    double firstKey() {
        return key[heap[0]];
    }

    /** Puts a node in, or lowers its key; a node that was taken out comes back in. */
    void put(int node, double newKey) {
        boolean inside = roundOf[node] == round && placeOf[node] >= 0;
        if (inside && key[node] <= newKey) {
            return;
        }
        key[node] = newKey;
        if (!inside) {
            roundOf[node] = round;
            if (size == heap.length) {
                heap = Arrays.copyOf(heap, 2 * size);
            }
            placeOf[node] = size;
            heap[size++] = node;
        }
        rise(placeOf[node]);
    }

    /** Takes out the node with the smallest key. */
    int take() {
        int first = heap[0];
        placeOf[first] = -1;
        int last = heap[--size];
        if (size > 0) {
            heap[0] = last;
            placeOf[last] = 0;
            sink(0);
        }
        return first;
    }

    private void rise(int start) {
        int place = start;
        int node = heap[place];
        while (place > 0) {
            int parent = (place - 1) / WIDTH;
            if (key[heap[parent]] <= key[node]) {
                break;
            }
            heap[place] = heap[parent];
            placeOf[heap[place]] = place;
            place = parent;
        }
        heap[place] = node;
        placeOf[node] = place;
    }

    private void sink(int start) {
        int place = start;
        int node = heap[place];
        while (true) {
            int child = WIDTH * place + 1;
            if (child >= size) {
                break;
            }
            int best = child;
            int end = Math.min(size, child + WIDTH);
            for (int c = child + 1; c < end; c++) {
                if (key[heap[c]] < key[heap[best]]) {
                    best = c;
                }
            }
            if (key[heap[best]] >= key[node]) {
                break;
            }
            heap[place] = heap[best];
            placeOf[heap[place]] = place;
            place = best;
        }
        heap[place] = node;
        placeOf[node] = place;
    }
}

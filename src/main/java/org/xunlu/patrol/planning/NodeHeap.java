package org.xunlu.patrol.planning;

import java.util.Arrays;

/** A four-way heap of node numbers with keys that may shrink. One thread. */
final class NodeHeap {
    private final int[] heap;
    private final double[] keys;
    private final int[] places;
    private int size;

    NodeHeap(int nodes) {
        heap = new int[nodes];
        keys = new double[nodes];
        places = new int[nodes];
        Arrays.fill(places, -1);
    }

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            places[heap[i]] = -1;
        }
        size = 0;
    }

    /** Adds a node, or lowers its key. */
    void offer(int node, double key) {
        keys[node] = key;
        int place = places[node];
        if (place < 0) {
            place = size++;
        }
        while (place > 0) {
            int parent = (place - 1) >> 2;
            if (keys[heap[parent]] <= key) {
                break;
            }
            put(place, heap[parent]);
            place = parent;
        }
        put(place, node);
    }

    /** Takes the node with the smallest key. */
    int poll() {
        int least = heap[0];
        places[least] = -1;
        int moved = heap[--size];
        if (size > 0) {
            sink(moved);
        }
        return least;
    }

    private void sink(int node) {
        int place = 0;
        while (true) {
            int first = (place << 2) + 1;
            if (first >= size) {
                break;
            }
            int least = first;
            for (int child = first + 1; child < Math.min(first + 4, size); child++) {
                if (keys[heap[child]] < keys[heap[least]]) {
                    least = child;
                }
            }
            if (keys[heap[least]] >= keys[node]) {
                break;
            }
            put(place, heap[least]);
            place = least;
        }
        put(place, node);
    }

    private void put(int place, int node) {
        heap[place] = node;
        places[node] = place;
    }
}

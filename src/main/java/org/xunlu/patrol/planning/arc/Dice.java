package org.xunlu.patrol.planning.arc;

/** A small fast stream of random numbers from a seed (Steele, Lea, Flood 2014: SplitMix64). One thread. */
public final class Dice {
    private long state;

    /** The stream of this seed. */
    public Dice(long seed) {
        state = seed;
    }

    /** 64 random bits. */
    public long nextLong() {
        state += 0x9E3779B97F4A7C15L;
        long bits = state;
        bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return bits ^ (bits >>> 31);
    }

    /** A whole number from 0 below the bound, which is positive. */
    public int below(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /** A number from 0 below 1. */
    public double share() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Puts the first entries into random order. */
    public void shuffle(int[] numbers, int size) {
        for (int i = size - 1; i > 0; i--) {
            int j = below(i + 1);
            int swap = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = swap;
        }
    }
}

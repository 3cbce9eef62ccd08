package org.xunlu.patrol.http;

/** Figures as people read them. */
final class Rounded {

    private Rounded() {}

    /** Kilometres to the metre. */
    static double km(double meters) {
        return Math.round(meters) / 1000.0;
    }

    /** Hours to the hundredth. */
    static double hours(double seconds) {
        return Math.round(seconds / 36) / 100.0;
    }
}

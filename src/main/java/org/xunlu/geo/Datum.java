package org.xunlu.geo;

/**
 * What the coordinates of a file refer to. GCJ-02 is the shifted datum of maps published in China (some 500 m off in
 * Xiao County); BD-09 is Baidu's second shift on top of it.
 */
public enum Datum {
    WGS84,
    GCJ02,
    BD09;

    // Krasovsky 1940, which the shift is defined on
    private static final double AXIS = 6378245.0;
    private static final double ECCENTRICITY_SQUARED = 0.006693421622965943;
    private static final double BD_TURN = Math.PI * 3000.0 / 180.0;
    // 1e-9 degrees is a tenth of a millimetre
    private static final double CLOSE_ENOUGH_DEGREES = 1e-9;
    private static final int MOST_STEPS = 20;

    /** The WGS84 position of a position in this datum; closes to a millimetre. */
    public LonLat toWgs84(LonLat shifted) {
        return switch (this) {
            case WGS84 -> shifted;
            case GCJ02 -> fromGcj02(shifted);
            case BD09 -> fromGcj02(fromBd09(shifted));
        };
    }

    /** The position in this datum of a WGS84 position. */
    public LonLat fromWgs84(LonLat position) {
        return switch (this) {
            case WGS84 -> position;
            case GCJ02 -> toGcj02(position);
            case BD09 -> toBd09(toGcj02(position));
        };
    }

    private static LonLat toGcj02(LonLat at) {
        if (outOfChina(at)) {
            return at;
        }
        double x = at.lon() - 105.0;
        double y = at.lat() - 35.0;
        double radians = Math.toRadians(at.lat());
        double sine = Math.sin(radians);
        double magic = 1 - ECCENTRICITY_SQUARED * sine * sine;
        double root = Math.sqrt(magic);
        double latDegrees = Math.toDegrees(north(x, y) / (AXIS * (1 - ECCENTRICITY_SQUARED) / (magic * root)));
        double lonDegrees = Math.toDegrees(east(x, y) / (AXIS / root * Math.cos(radians)));
        return new LonLat(at.lon() + lonDegrees, at.lat() + latDegrees);
    }

    /** The shift has no closed inverse: step against it until it closes. */
    private static LonLat fromGcj02(LonLat shifted) {
        LonLat guess = shifted;
        for (int step = 0; step < MOST_STEPS; step++) {
            LonLat there = toGcj02(guess);
            double lonError = shifted.lon() - there.lon();
            double latError = shifted.lat() - there.lat();
            guess = new LonLat(guess.lon() + lonError, guess.lat() + latError);
            if (Math.abs(lonError) < CLOSE_ENOUGH_DEGREES && Math.abs(latError) < CLOSE_ENOUGH_DEGREES) {
                break;
            }
        }
        return guess;
    }

    private static LonLat toBd09(LonLat gcj) {
        double z = Math.hypot(gcj.lon(), gcj.lat()) + 0.00002 * Math.sin(gcj.lat() * BD_TURN);
        double theta = Math.atan2(gcj.lat(), gcj.lon()) + 0.000003 * Math.cos(gcj.lon() * BD_TURN);
        return new LonLat(z * Math.cos(theta) + 0.0065, z * Math.sin(theta) + 0.006);
    }

    private static LonLat fromBd09(LonLat shifted) {
        LonLat guess = new LonLat(shifted.lon() - 0.0065, shifted.lat() - 0.006);
        for (int step = 0; step < MOST_STEPS; step++) {
            LonLat there = toBd09(guess);
            double lonError = shifted.lon() - there.lon();
            double latError = shifted.lat() - there.lat();
            guess = new LonLat(guess.lon() + lonError, guess.lat() + latError);
            if (Math.abs(lonError) < CLOSE_ENOUGH_DEGREES && Math.abs(latError) < CLOSE_ENOUGH_DEGREES) {
                break;
            }
        }
        return guess;
    }

    private static boolean outOfChina(LonLat at) {
        return at.lon() < 72.004 || at.lon() > 137.8347 || at.lat() < 0.8293 || at.lat() > 55.8271;
    }

    private static double north(double x, double y) {
        double metres = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
        metres += waves(x);
        metres += (20.0 * Math.sin(y * Math.PI) + 40.0 * Math.sin(y / 3.0 * Math.PI)) * 2.0 / 3.0;
        return metres + (160.0 * Math.sin(y / 12.0 * Math.PI) + 320.0 * Math.sin(y * Math.PI / 30.0)) * 2.0 / 3.0;
    }

    private static double east(double x, double y) {
        double metres = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
        metres += waves(x);
        metres += (20.0 * Math.sin(x * Math.PI) + 40.0 * Math.sin(x / 3.0 * Math.PI)) * 2.0 / 3.0;
        return metres + (150.0 * Math.sin(x / 12.0 * Math.PI) + 300.0 * Math.sin(x / 30.0 * Math.PI)) * 2.0 / 3.0;
    }

    private static double waves(double x) {
        return (20.0 * Math.sin(6.0 * x * Math.PI) + 20.0 * Math.sin(2.0 * x * Math.PI)) * 2.0 / 3.0;
    }
}

package org.xunlu.hotspot.table;

import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.xunlu.geo.CountyProjection;
import org.xunlu.geo.LonLat;
import org.xunlu.refusal.Refusal;

/** What the coordinates of the files mean, and how they become metres in one plane. */
public abstract sealed class Ground {
    /** Metres (or any one unit) already: x east, y north. */
    public static final Ground METRIC = new Metric();

    private Ground() {}

    /** Longitude and latitude, WGS84 or CGCS2000. All files of a run share one, so that they share one zone. */
    public static Ground degrees() {
        return new Degrees();
    }

    /**
     * In metres.
     *
     * @param file name for messages
     */
    abstract Coordinate place(double x, double y, String file, long row);

    private static final class Metric extends Ground {
        @Override
        Coordinate place(double x, double y, String file, long row) {
            return new Coordinate(x, y);
        }
    }

    private static final class Degrees extends Ground {
        private static final double MOST_DEGREES = 4;
        private CountyProjection zone = CountyProjection.around(new LonLat(0, 0));
        private double firstLon = Double.NaN;

        @Override
        Coordinate place(double x, double y, String file, long row) {
            if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) {
                throw Refusal.invalid(
                        "hotspot_file.no_degrees", "lon", Map.of("file", file, "row", row, "lon", x, "lat", y));
            }
            LonLat at = new LonLat(x, y);
            if (Double.isNaN(firstLon)) {
                zone = CountyProjection.around(at);
                firstLon = x;
            }
            if (Math.abs(x - firstLon) > MOST_DEGREES) {
                throw Refusal.invalid("hotspot_file.too_wide", "lon", Map.of("file", file, "row", row));
            }
            return zone.toMeters(at);
        }
    }
}

package org.xunlu.track.protocol.jt808;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A circle, rectangle or polygon that a terminal watches by itself.
 *
 * @param id by which the terminal names it when it reports
 * @param name said from 2019 on
 * @param shape where it is
 * @param times when it holds, or null for always
 * @param limit how fast one may drive in it, or null
 * @param watch which of entering and leaving is told to whom
 */
public record Area(
        long id,
        String name,
        Shape shape,
        @Nullable Times times,
        @Nullable Limit limit,
        Watch watch) {
    private static final int TIMED = 1;
    private static final int LIMITED = 1 << 1;
    private static final int SOUTH = 1 << 6;
    private static final int WEST = 1 << 7;

    /** Where an area is; one terminal keeps all points of an area in one quarter of the globe. */
    public sealed interface Shape {
        /** A point that tells the quarter of the globe. */
        Point sample();
    }

    /**
     * A point.
     *
     * @param lon degrees WGS84
     * @param lat degrees WGS84
     */
    public record Point(double lon, double lat) {
        void write(ByteWriter to) {
            to.u32(Math.round(Math.abs(lat) * 1e6)).u32(Math.round(Math.abs(lon) * 1e6));
        }
    }

    /** A circle. */
    public record Circle(Point centre, long radiusMeters) implements Shape {
        @Override
        public Point sample() {
            return centre;
        }
    }

    /** A rectangle along the parallels. */
    public record Rectangle(Point northWest, Point southEast) implements Shape {
        @Override
        public Point sample() {
            return northWest;
        }
    }

    /** A polygon, not closed by its first point again. */
    public record Polygon(List<Point> points) implements Shape {
        public Polygon {
            points = List.copyOf(points);
            if (points.size() < 3) {
                throw new IllegalArgumentException("a polygon of " + points.size() + " points");
            }
        }

        @Override
        public Point sample() {
            return points.get(0);
        }
    }

    /**
     * Highest speed.
     *
     * @param kmPerHour by day, and by night where the terminal knows no other
     * @param overSeconds how long it may be driven faster
     * @param nightKmPerHour by night, said from 2019 on
     */
    public record Limit(int kmPerHour, int overSeconds, int nightKmPerHour) {}

    /** Which of entering and leaving is told to whom, as the bits 2 to 5 of an area's attributes. */
    public record Watch(int bits) {
        /** Nobody. */
        public static final Watch NONE = new Watch(0);
        /** Leaving is told to the crew as well as to the platform, entering to the platform. */
        public static final Watch LEAVING = new Watch((1 << 3) | (1 << 4) | (1 << 5));

        /** These; other bits are dropped. */
        public Watch {
            bits &= 0b111100;
        }
    }

    /** Writes number, attributes, shape and conditions, each kind in the order the standard gives. */
    void write(ByteWriter to, Edition edition) {
        Point sample = shape.sample();
        int attributes = (times == null ? 0 : TIMED)
                | (limit == null ? 0 : LIMITED)
                | watch.bits()
                | (sample.lat() < 0 ? SOUTH : 0)
                | (sample.lon() < 0 ? WEST : 0);
        to.u32(id).u16(attributes);
        if (shape instanceof Circle circle) {
            circle.centre().write(to);
            to.u32(circle.radiusMeters());
        } else if (shape instanceof Rectangle rectangle) {
            rectangle.northWest().write(to);
            rectangle.southEast().write(to);
        }
        if (times != null) {
            times.write(to);
        }
        if (limit != null) {
            to.u16(limit.kmPerHour()).u8(limit.overSeconds());
        }
        if (shape instanceof Polygon polygon) {
            to.u16(polygon.points().size());
            polygon.points().forEach(point -> point.write(to));
        }
        if (edition == Edition.OF_2019) {
            if (limit != null) {
                to.u16(limit.nightKmPerHour());
            }
            byte[] gbk = name.getBytes(ByteReader.GBK);
            to.u16(gbk.length).bytes(gbk);
        }
    }
}

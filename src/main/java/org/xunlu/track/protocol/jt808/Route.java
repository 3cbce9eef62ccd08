package org.xunlu.track.protocol.jt808;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A route that a terminal watches by itself: it reports being off it (alarm 23) and entering or leaving it (alarm 21).
 *
 * @param id by which the terminal names it when it reports
 * @param name said from 2019 on
 * @param times when it holds, or null for always
 * @param watch which of entering and leaving is told to whom
 * @param bends its points in the order of driving
 */
public record Route(long id, String name, @Nullable Times times, Area.Watch watch, List<Bend> bends) {
    /** So many the standard can count. */
    public static final int MOST_BENDS = 0xffff;

    private static final int TIMED = 1;

    public Route {
        bends = List.copyOf(bends);
        if (bends.size() < 2 || bends.size() > MOST_BENDS) {
            throw new IllegalArgumentException("a route of " + bends.size() + " points");
        }
    }

    /**
     * A point of a route, and the stretch that begins there.
     *
     * @param id of the point
     * @param stretchId of the stretch, by which the terminal names it when it reports
     * @param point where it is
     * @param widthMeters of the stretch, 1 to 255: beside it the terminal is off the route
     * @param time how long the stretch may take, or null
     * @param limit how fast one may drive on it, or null
     */
    public record Bend(
            long id,
            long stretchId,
            Area.Point point,
            int widthMeters,
            @Nullable StretchSeconds time,
            Area.@Nullable Limit limit) {
        private static final int TIME = 1;
        private static final int LIMITED = 1 << 1;
        private static final int SOUTH = 1 << 2;
        private static final int WEST = 1 << 3;

        void write(ByteWriter to, Edition edition) {
            int attributes = (time == null ? 0 : TIME)
                    | (limit == null ? 0 : LIMITED)
                    | (point.lat() < 0 ? SOUTH : 0)
                    | (point.lon() < 0 ? WEST : 0);
            to.u32(id).u32(stretchId);
            point.write(to);
            to.u8(widthMeters).u8(attributes);
            if (time != null) {
                to.u16(time.tooLong()).u16(time.tooShort());
            }
            if (limit != null) {
                to.u16(limit.kmPerHour()).u8(limit.overSeconds());
                if (edition == Edition.OF_2019) {
                    to.u16(limit.nightKmPerHour());
                }
            }
        }
    }

    /** More, or fewer, seconds than these on a stretch are reported. */
    public record StretchSeconds(int tooLong, int tooShort) {}

    void write(ByteWriter to, Edition edition) {
        to.u32(id).u16((times == null ? 0 : TIMED) | watch.bits());
        if (times != null) {
            times.write(to);
        }
        to.u16(bends.size());
        bends.forEach(bend -> bend.write(to, edition));
        if (edition == Edition.OF_2019) {
            byte[] gbk = name.getBytes(ByteReader.GBK);
            to.u16(gbk.length).bytes(gbk);
        }
    }
}

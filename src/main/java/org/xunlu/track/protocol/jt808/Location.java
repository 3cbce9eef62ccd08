package org.xunlu.track.protocol.jt808;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.track.AlarmKind;
import org.xunlu.track.FixDetails;
import org.xunlu.track.FixItem;
import org.xunlu.track.PositionReport;

/**
 * Where a terminal was and how it fared: the body of 0x0200, found in 0x0201 and 0x0704 as well.
 *
 * @param alarmBits see {@link AlarmKind}
 * @param statusBits 0 ignition, 1 fixed, 2 south, 3 west, 5 position encrypted, and others
 * @param lon degrees, signed
 * @param lat degrees, signed
 * @param altitudeMeters above the sea
 * @param speedKmPerHour over ground
 * @param headingDegrees north 0, clockwise
 * @param time null where the digits are no time
 * @param items what was added
 */
public record Location(
        long alarmBits,
        long statusBits,
        double lon,
        double lat,
        int altitudeMeters,
        double speedKmPerHour,
        int headingDegrees,
        @Nullable Instant time,
        LocationItems items) {
    /** Status bit: the ignition is on. */
    public static final long IGNITION = 1;
    /** Status bit: the receiver has a fix. */
    public static final long FIXED = 1 << 1;
    /** Status bit: southern latitude. */
    public static final long SOUTH = 1 << 2;
    /** Status bit: western longitude. */
    public static final long WEST = 1 << 3;
    /** Status bit: longitude and latitude went through the secrecy plug-in. */
    public static final long ENCRYPTED = 1 << 5;

    private static final double MILLION = 1e6;

    static Location read(ByteReader from) {
        long alarm = from.u32();
        long status = from.u32();
        double lat = from.u32() / MILLION;
        double lon = from.u32() / MILLION;
        int altitude = (short) from.u16();
        double speed = from.u16() / 10.0;
        int heading = from.u16();
        Instant time = time(from.bcd(6));
        return new Location(
                alarm,
                status,
                (status & WEST) == 0 ? lon : -lon,
                (status & SOUTH) == 0 ? lat : -lat,
                altitude,
                speed,
                heading,
                time,
                LocationItems.read(from));
    }

    /** What it cries about. */
    public Set<AlarmKind> alarms() {
        return AlarmKind.of(alarmBits);
    }

    /** Whether the receiver had a fix. */
    public boolean fixed() {
        return (statusBits & FIXED) != 0;
    }

    /** Whether the position cannot be read without the terminal's secrecy plug-in. */
    public boolean encrypted() {
        return (statusBits & ENCRYPTED) != 0;
    }

    /** As the intake takes it. */
    public PositionReport report() {
        return new PositionReport(
                time,
                lon,
                lat,
                speedKmPerHour,
                headingDegrees > 360 ? null : (double) headingDegrees,
                null,
                fixed(),
                false,
                encrypted(),
                details());
    }

    private FixDetails details() {
        Map<FixItem, Double> figures = new EnumMap<>(FixItem.class);
        if (altitudeMeters != 0) {
            figures.put(FixItem.ALTITUDE_METERS, (double) altitudeMeters);
        }
        figures.put(FixItem.IGNITION, (statusBits & IGNITION) != 0 ? 1.0 : 0.0);
        items.tellInto(figures);
        return new FixDetails(alarms(), figures);
    }

    private static @Nullable Instant time(String digits) {
        try {
            return LocalDateTime.of(
                            2000 + two(digits, 0),
                            two(digits, 2),
                            two(digits, 4),
                            two(digits, 6),
                            two(digits, 8),
                            two(digits, 10))
                    .toInstant(ByteWriter.BEIJING);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static int two(String digits, int at) {
        return Integer.parseInt(digits, at, at + 2, 10);
    }
}

package org.xunlu.track.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;
import org.xunlu.track.DeviceId;
import org.xunlu.track.Fix;
import org.xunlu.track.FixClass;
import org.xunlu.track.FixDetails;

/** Fixes as bytes and back: times in milliseconds, classes and details by the words the database keeps too. */
final class ArrivalCodec {
    private static final byte FORM = 1;
    private static final int BYTES_OF_ONE = 96;
    /** What was not told: no figure is NaN. */
    private static final double UNKNOWN = Double.NaN;

    private ArrivalCodec() {}

    static byte[] encode(List<Arrival> group) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8 + group.size() * BYTES_OF_ONE);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeInt(group.size());
            for (Arrival each : group) {
                write(out, each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Arrival arrival) throws IOException {
        Fix fix = arrival.fix();
        out.writeLong(fix.number());
        out.writeLong(fix.device().value());
        out.writeBoolean(fix.unitId() != null);
        out.writeLong(fix.unitId() == null ? 0 : fix.unitId());
        out.writeLong(fix.time().toEpochMilli());
        out.writeDouble(fix.position().lon());
        out.writeDouble(fix.position().lat());
        out.writeDouble(figure(fix.speedKmPerHour()));
        out.writeDouble(figure(fix.headingDegrees()));
        out.writeDouble(figure(fix.accuracyMeters()));
        out.writeUTF(fix.classification().name());
        String details = fix.details().text();
        out.writeUTF(details == null ? "" : details);
        out.writeLong(arrival.received().toEpochMilli());
    }

    /**
     * Reads a group.
     *
     * @throws IOException when this is none, or of a form this program does not know
     */
    static List<Arrival> decode(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            byte form = in.readByte();
            if (form != FORM) {
                throw new IOException("fixes of form " + form + ", this program knows form " + FORM);
            }
            int count = in.readInt();
            List<Arrival> group = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                group.add(read(in));
            }
            return group;
        } catch (IllegalArgumentException e) {
            throw new IOException("fixes with words this program does not know", e);
        }
    }

    private static Arrival read(DataInputStream in) throws IOException {
        long number = in.readLong();
        DeviceId device = new DeviceId(in.readLong());
        boolean riding = in.readBoolean();
        long unit = in.readLong();
        Instant time = Instant.ofEpochMilli(in.readLong());
        LonLat position = new LonLat(in.readDouble(), in.readDouble());
        Double speed = figure(in.readDouble());
        Double heading = figure(in.readDouble());
        Double accuracy = figure(in.readDouble());
        FixClass classification = FixClass.valueOf(in.readUTF());
        FixDetails details = FixDetails.of(in.readUTF());
        Fix fix = new Fix(
                number,
                device,
                riding ? Long.valueOf(unit) : null,
                time,
                position,
                speed,
                heading,
                accuracy,
                classification,
                details);
        return new Arrival(fix, Instant.ofEpochMilli(in.readLong()));
    }

    private static double figure(@Nullable Double value) {
        return value == null ? UNKNOWN : value;
    }

    private static @Nullable Double figure(double value) {
        return Double.isNaN(value) ? null : value;
    }
}

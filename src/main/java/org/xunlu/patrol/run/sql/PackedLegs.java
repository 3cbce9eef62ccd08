package org.xunlu.patrol.run.sql;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.RouteLeg;

/**
 * Legs of a route in few bytes: deflated; of each a byte of flags, the difference of its segment's key to that of the leg
 * before, and where it is not driven from end to end the two fractions.
 */
final class PackedLegs {
    private static final int FORWARD = 1;
    private static final int REQUIRED = 2;
    private static final int PART = 4;

    private PackedLegs() {}

    static byte[] pack(List<RouteLeg> legs) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            long before = 0;
            for (RouteLeg leg : legs) {
                boolean whole =
                        leg.fromFraction() == (leg.forward() ? 0 : 1) && leg.toFraction() == (leg.forward() ? 1 : 0);
                out.writeByte((leg.forward() ? FORWARD : 0) | (leg.required() ? REQUIRED : 0) | (whole ? 0 : PART));
                writeNumber(out, leg.segment().value() - before);
                before = leg.segment().value();
                if (!whole) {
                    out.writeDouble(leg.fromFraction());
                    out.writeDouble(leg.toFraction());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<RouteLeg> unpack(byte[] packed) {
        List<RouteLeg> legs = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)).readAllBytes()))) {
            long before = 0;
            while (in.available() > 0) {
                int flags = in.readUnsignedByte();
                before += readNumber(in);
                boolean forward = (flags & FORWARD) != 0;
                boolean whole = (flags & PART) == 0;
                double from = whole ? (forward ? 0 : 1) : in.readDouble();
                double to = whole ? (forward ? 1 : 0) : in.readDouble();
                legs.add(new RouteLeg(new SegmentId(before), forward, from, to, (flags & REQUIRED) != 0));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return legs;
    }

    /** Seven bits a byte, the lowest first; small numbers of either sign are short. */
    private static void writeNumber(DataOutputStream out, long number) throws IOException {
        long rest = (number << 1) ^ (number >> 63);
        while (rest >>> 7 != 0) {
            out.writeByte((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    private static long readNumber(DataInputStream in) throws IOException {
        long folded = 0;
        int shift = 0;
        int next;
        do {
            next = in.readUnsignedByte();
            folded |= (long) (next & 0x7F) << shift;
            shift += 7;
        } while ((next & 0x80) != 0);
        return (folded >>> 1) ^ -(folded & 1);
    }
}

package org.xunlu.track.protocol.jt808;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** Writes numbers and texts as bytes. Not thread-safe. */
final class ByteWriter {
    /** Terminals keep Beijing time and say no zone. */
    static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyMMddHHmmss");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);

    ByteWriter u8(int value) {
        bytes.write(value);
        return this;
    }

    ByteWriter u16(int value) {
        return u8(value >> 8).u8(value);
    }

    ByteWriter u32(long value) {
        return u16((int) (value >> 16)).u16((int) value);
    }

    ByteWriter bytes(byte[] value) {
        bytes.writeBytes(value);
        return this;
    }

    /** Digits, two a byte. */
    ByteWriter bcd(String digits) {
        return bytes(HexFormat.of().parseHex(digits));
    }

    /** A time as BCD[6] YYMMDDhhmmss, Beijing time. */
    ByteWriter time(Instant time) {
        return bcd(TIME.format(time.atOffset(BEIJING)));
    }

    ByteWriter text(String text) {
        return bytes(text.getBytes(ByteReader.GBK));
    }

    /** A text in a field of fixed length, cut where it is longer and filled with zeros behind. */
    ByteWriter text(String text, int length) {
        byte[] field = new byte[length];
        byte[] all = text.getBytes(ByteReader.GBK);
        System.arraycopy(all, 0, field, 0, Math.min(length, all.length));
        return bytes(field);
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}

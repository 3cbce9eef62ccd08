package org.xunlu.track.protocol.jt808;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;

/** Reads numbers and texts from bytes, never past their end. Not thread-safe. */
final class ByteReader {
    static final Charset GBK = Charset.forName("GBK");

    private final byte[] bytes;
    private final int end;
    private int at;

    ByteReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private ByteReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    int remaining() {
        return end - at;
    }

    /** BYTE, 0 to 255. */
    int u8() {
        return bytes[advance(1)] & 0xff;
    }

    /** WORD, 0 to 65535. */
    int u16() {
        int from = advance(2);
        return ((bytes[from] & 0xff) << 8) | (bytes[from + 1] & 0xff);
    }

    /** DWORD, 0 to 2³² − 1. */
    long u32() {
        return ((long) u16() << 16) | u16();
    }

    byte[] bytes(int count) {
        int from = advance(count);
        return Arrays.copyOfRange(bytes, from, from + count);
    }

    byte[] rest() {
        return bytes(remaining());
    }

    /** A reader of the next bytes alone; this one goes on behind them. */
    ByteReader slice(int count) {
        int from = advance(count);
        return new ByteReader(bytes, from, from + count);
    }

    /** BCD as its digits; bytes that are none give the letters a to f, as makers put them into phone numbers. */
    String bcd(int count) {
        int from = advance(count);
        return HexFormat.of().formatHex(bytes, from, from + count);
    }

    /** GBK up to the first zero byte, without spaces around. */
    String text(int count) {
        int from = advance(count);
        int length = 0;
        while (length < count && bytes[from + length] != 0) {
            length++;
        }
        return new String(bytes, from, length, GBK).strip();
    }

    String restAsText() {
        return text(remaining());
    }

    private int advance(int count) {
        if (count < 0 || count > end - at) {
            throw new MalformedMessage("ends " + (count - (end - at)) + " bytes too early");
        }
        int from = at;
        at += count;
        return from;
    }
}

package org.xunlu.track.protocol.jt808;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * A message on the wire: between two flags {@code 7e}, its check code (all bytes XOR) behind it, and every {@code 7e} and
 * {@code 7d} inside written as {@code 7d 02} and {@code 7d 01}.
 */
public final class Frame {
    /** Begins and ends a frame. */
    public static final byte FLAG = 0x7e;

    private static final byte ESCAPE = 0x7d;
    private static final byte ESCAPED_FLAG = 0x02;
    private static final byte ESCAPED_ESCAPE = 0x01;

    private Frame() {}

    /** Header and body as a frame with both flags. */
    public static byte[] seal(byte[] content) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream(content.length + 8);
        frame.write(FLAG);
        byte check = 0;
        for (byte each : content) {
            check ^= each;
            escape(each, frame);
        }
        escape(check, frame);
        frame.write(FLAG);
        return frame.toByteArray();
    }

    /**
     * Header and body of a frame.
     *
     * @param escaped what stands between the flags
     * @throws MalformedMessage when an escape is none of the two, or the check code is wrong
     */
    public static byte[] open(byte[] escaped) {
        byte[] content = new byte[escaped.length];
        int length = 0;
        byte check = 0;
        for (int i = 0; i < escaped.length; i++) {
            byte each = escaped[i];
            if (each == ESCAPE) {
                each = unescaped(++i < escaped.length ? escaped[i] : 0);
            }
            check ^= each;
            content[length++] = each;
        }
        if (length == 0 || check != 0) {
            throw new MalformedMessage("the check code is wrong");
        }
        return Arrays.copyOf(content, length - 1);
    }

    private static byte unescaped(byte second) {
        if (second == ESCAPED_FLAG) {
            return FLAG;
        }
        if (second == ESCAPED_ESCAPE) {
            return ESCAPE;
        }
        throw new MalformedMessage("7d is followed by neither 01 nor 02");
    }

    private static void escape(byte each, ByteArrayOutputStream frame) {
        if (each == FLAG) {
            frame.write(ESCAPE);
            frame.write(ESCAPED_FLAG);
        } else if (each == ESCAPE) {
            frame.write(ESCAPE);
            frame.write(ESCAPED_ESCAPE);
        } else {
            frame.write(each);
        }
    }
}

package org.xunlu.track.protocol.jt808;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts frames out of a stream of bytes, however the stream was split or glued on its way. What is longer than any frame
 * is dropped up to the next flag; so is what comes before the first. Not thread-safe.
 */
public final class FrameCutter {
    /** Header of 21, body of 1,023 and check code, all escaped. */
    static final int LONGEST = 2 * (21 + 1023 + 1);

    private byte[] held = new byte[256];
    private int length;
    private boolean inside;
    private int overlong;

    /**
     * Takes the next byte.
     *
     * @return what stands between two flags, when this byte is the second of them, still escaped; else null
     */
    public byte @Nullable [] offer(byte next) {
        if (next == Frame.FLAG) {
            // the flag that ends a frame may begin the next one
            byte[] frame = length > 0 ? Arrays.copyOf(held, length) : null;
            inside = true;
            length = 0;
            return frame;
        }
        if (inside) {
            keep(next);
        }
        return null;
    }

    /** How many were dropped since this was last asked, because they were longer than any frame. */
    public int takeOverlong() {
        int dropped = overlong;
        overlong = 0;
        return dropped;
    }

    private void keep(byte next) {
        if (length == LONGEST) {
            inside = false;
            length = 0;
            overlong++;
            return;
        }
        if (length == held.length) {
            held = Arrays.copyOf(held, Math.min(LONGEST, held.length * 2));
        }
        held[length++] = next;
    }
}

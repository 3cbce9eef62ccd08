package org.xunlu.track.sockets;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.xunlu.track.protocol.jt808.Downlink;
import org.xunlu.track.protocol.jt808.Header;
import org.xunlu.track.protocol.jt808.Message;
import org.xunlu.track.protocol.jt808.PartJoiner;

/** Joins the split messages of one terminal and asks for parts that stay away (0x8003). On its event loop. */
final class SplitMessages {
    /** So long nothing more of a message has come; twice that before the second time it is asked for, and so on. */
    private static final long QUIET_MILLIS = 1_000;

    private static final int MOST_ASKS = 3;

    private final PartJoiner joiner = new PartJoiner();
    private final TerminalLine line;
    private final Link link;

    SplitMessages(TerminalLine line, Link link) {
        this.line = line;
        this.link = link;
    }

    /** A whole message, or the one whose last missing part this is; see {@link PartJoiner#take}. */
    Optional<Message> take(Message message) {
        Optional<Message> whole = joiner.take(message, now());
        if (whole.isEmpty()) {
            askLater(message.header(), 1);
        }
        return whole;
    }

    private void askLater(Header part, int ask) {
        link.later(
                () -> joiner.missing(part, now(), QUIET_MILLIS, MOST_ASKS).ifPresent(missing -> {
                    line.reply(part, new Downlink.Resend(missing.firstSerial(), missing.numbers()));
                    askLater(part, ask + 1);
                }),
                ask * QUIET_MILLIS + 10);
    }

    private static long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }
}

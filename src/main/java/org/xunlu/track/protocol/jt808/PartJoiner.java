package org.xunlu.track.protocol.jt808;

import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts split messages of one terminal together, in whatever order their parts come and however often. Holds at most two
 * unfinished ones of 64 parts, each at most two minutes. Not thread-safe.
 */
public final class PartJoiner {
    static final int MOST_PARTS = 64;
    static final int MOST_OPEN = 2;
    static final long PATIENCE_MILLIS = 120_000;

    private final Map<Key, Unfinished> open = new LinkedHashMap<>();

    /**
     * Takes a message.
     *
     * @param nowMillis any clock that goes forward
     * @return the message itself when it is whole; the joined one, with the header of its first part (so that
     *     each part can be answered), when this was the
     *     last part missing; else empty
     * @throws MalformedMessage when it is split into more parts than are taken
     */
    public Optional<Message> take(Message message, long nowMillis) {
        Header header = message.header();
        Header.Part part = header.part();
        if (part == null) {
            return Optional.of(message);
        }
        if (part.total() > MOST_PARTS) {
            throw new MalformedMessage(part.total() + " parts are more than " + MOST_PARTS);
        }
        open.values().removeIf(each -> nowMillis - each.sinceMillis > PATIENCE_MILLIS);
        // the serial numbers of the parts follow each other, so each part tells that of the first
        Key key = new Key(header.id(), (header.serial() - part.number() + 1) & 0xffff, part.total());
        Unfinished unfinished = open.get(key);
        if (unfinished == null) {
            makeRoom();
            unfinished = new Unfinished(part.total(), nowMillis);
            open.put(key, unfinished);
        }
        if (!unfinished.put(part.number(), message)) {
            return Optional.empty();
        }
        open.remove(key);
        return Optional.of(unfinished.joined());
    }

    private void makeRoom() {
        if (open.size() >= MOST_OPEN) {
            Iterator<Key> oldest = open.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    private record Key(int id, int firstSerial, int total) {}

    private static final class Unfinished {
        private final long sinceMillis;
        private final @Nullable Message[] parts;
        private int missing;

        Unfinished(int total, long sinceMillis) {
            this.parts = new Message[total];
            this.missing = total;
            this.sinceMillis = sinceMillis;
        }

        /** Whether that was the last one missing. */
        boolean put(int number, Message part) {
            if (parts[number - 1] == null) {
                parts[number - 1] = part;
                missing--;
            }
            return missing == 0;
        }

        Message joined() {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            Header first = null;
            for (Message part : parts) {
                if (part != null) {
                    body.writeBytes(part.body());
                    first = first == null ? part.header() : first;
                }
            }
            if (first == null) {
                throw new IllegalStateException("joined before the first part");
            }
            Header whole = new Header(
                    first.id(),
                    first.edition(),
                    first.revision(),
                    first.phone(),
                    first.serial(),
                    first.encrypted(),
                    first.part());
            return new Message(whole, body.toByteArray());
        }
    }
}

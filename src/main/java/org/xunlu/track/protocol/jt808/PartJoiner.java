package org.xunlu.track.protocol.jt808;

import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
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
        Key key = Objects.requireNonNull(key(header));
        Unfinished unfinished = open.get(key);
        if (unfinished == null) {
            makeRoom();
            unfinished = new Unfinished(part.total(), nowMillis);
            open.put(key, unfinished);
        }
        unfinished.heardMillis = nowMillis;
        if (!unfinished.put(part.number(), message)) {
            return Optional.empty();
        }
        open.remove(key);
        return Optional.of(unfinished.joined());
    }

    /**
     * The parts that an unfinished message still lacks.
     *
     * @param firstSerial serial number of its first part
     * @param numbers the parts, from 1 on
     */
    public record Missing(int firstSerial, List<Integer> numbers) {
        public Missing {
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * What the message of this part lacks, when nothing of it has come for a while and it was not asked for too often;
     * whoever learns it is to ask the terminal.
     */
    public Optional<Missing> missing(Header header, long nowMillis, long quietMillis, int mostAsks) {
        Key key = key(header);
        Unfinished unfinished = key == null ? null : open.get(key);
        if (key == null
                || unfinished == null
                || nowMillis - unfinished.heardMillis < quietMillis * (unfinished.asks + 1)
                || unfinished.asks >= mostAsks) {
            return Optional.empty();
        }
        unfinished.asks++;
        unfinished.heardMillis = nowMillis;
        return Optional.of(new Missing(key.firstSerial(), unfinished.missing()));
    }

    /** The serial numbers of the parts follow each other, so each part tells that of the first. */
    private static @Nullable Key key(Header header) {
        Header.Part part = header.part();
        return part == null ? null : new Key(header.id(), (header.serial() - part.number() + 1) & 0xffff, part.total());
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
        private long heardMillis;
        private int asks;

        Unfinished(int total, long sinceMillis) {
            this.parts = new Message[total];
            this.missing = total;
            this.sinceMillis = sinceMillis;
            this.heardMillis = sinceMillis;
        }

        List<Integer> missing() {
            return IntStream.rangeClosed(1, parts.length)
                    .filter(number -> parts[number - 1] == null)
                    .boxed()
                    .toList();
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

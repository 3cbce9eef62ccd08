package org.xunlu.track;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.xunlu.refusal.Refusal;

/**
 * Keeps what single devices send as it came, for as long as somebody looks into them. Whoever hands in never waits: what
 * comes faster than it can be written is left out. Thread-safe.
 */
public final class RawMessages {
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_OF_A_DEVICE = 100_000;
    private static final int LONGEST = 4_096;
    private static final int MOST_DAYS = 30;

    private final RawMessageRecords records;
    private final Clock clock;
    private final Map<DeviceId, Wish> wishes = new ConcurrentHashMap<>();
    private final ArrayBlockingQueue<RawMessage> waiting = new ArrayBlockingQueue<>(MOST_WAITING);

    /** Reads for which devices they are wanted. */
    public RawMessages(RawMessageRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
        records.listWishes().forEach((device, until) -> wishes.put(device, new Wish(until, new AtomicInteger())));
    }

    /** Until when messages of a device are kept; empty where they are not. */
    public Optional<Instant> until(DeviceId device) {
        Wish wish = wishes.get(device);
        return wish != null && wish.until().isAfter(clock.instant()) ? Optional.of(wish.until()) : Optional.empty();
    }

    /**
     * Keeps messages of a device for so many days from now on, at most 100,000 of them; 0 ends it.
     *
     * @throws Refusal {@code out_of_range} over 30 days
     */
    public void wish(DeviceId device, int days) {
        if (days < 0 || days > MOST_DAYS) {
            throw Refusal.invalid("out_of_range", "days", Map.of("min", 0, "max", MOST_DAYS, "value", days));
        }
        Instant until = clock.instant().plus(Duration.ofDays(days));
        records.wish(device, until);
        if (days == 0) {
            wishes.remove(device);
        } else {
            wishes.put(device, new Wish(until, new AtomicInteger()));
        }
    }

    /** Whether anybody wants messages of this device. */
    public boolean wants(DeviceId device) {
        return !wishes.isEmpty() && until(device).isPresent();
    }

    /** Keeps a message where it is wanted. */
    public void offer(DeviceId device, String protocol, byte[] content) {
        Wish wish = wishes.get(device);
        if (wish == null || !wants(device) || wish.kept().incrementAndGet() > MOST_OF_A_DEVICE) {
            return;
        }
        String hex = HexFormat.of().formatHex(content, 0, Math.min(LONGEST, content.length));
        boolean unused = waiting.offer(new RawMessage(device, clock.instant(), protocol, hex));
    }

    /** Writes what waits; to be called every second or so. */
    public synchronized void save() {
        List<RawMessage> messages = new ArrayList<>();
        waiting.drainTo(messages);
        if (!messages.isEmpty()) {
            records.addAll(messages);
        }
    }

    /** The latest messages of a device, the latest first. */
    public List<RawMessage> listLatest(DeviceId device, int most) {
        save();
        return records.listLatest(device, most);
    }

    private record Wish(Instant until, AtomicInteger kept) {}
}

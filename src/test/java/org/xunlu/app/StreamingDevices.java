package org.xunlu.app;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.xunlu.database.Database;
import org.xunlu.track.DeviceId;
import org.xunlu.track.DeviceRegistry;
import org.xunlu.track.Fix;
import org.xunlu.track.NewDevice;
import org.xunlu.track.Rider;
import org.xunlu.track.sql.DeviceStore;
import org.xunlu.track.sql.FixStore;

/** Devices that send single fixes by HTTP, and remember which were acknowledged, over any number of servers. */
public final class StreamingDevices {
    private static final Instant FIRST =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(43_200);

    private final List<NewDevice> devices;
    private final Map<DeviceId, Set<Instant>> acknowledged = new ConcurrentHashMap<>();
    private final AtomicLong sent = new AtomicLong();

    private StreamingDevices(List<NewDevice> devices) {
        this.devices = List.copyOf(devices);
        devices.forEach(each -> acknowledged.put(each.device().id(), ConcurrentHashMap.newKeySet()));
    }

    /** Registers so many devices in the database. */
    public static StreamingDevices register(Database database, int count) {
        DeviceRegistry registry = new DeviceRegistry(new DeviceStore(database), Clock.systemUTC());
        List<NewDevice> devices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            devices.add(registry.register("stream-" + i, "", null, null));
        }
        return new StreamingDevices(devices);
    }

    /**
     * All devices send, each waiting for its answer before the next, until the server is gone.
     *
     * @param perSecond how many fixes a second all of them send together at most
     * @param told called after each acknowledgement, from many threads, with how many this call has seen
     */
    public void sendUntilCut(int port, double perSecond, IntConsumer told) throws InterruptedException {
        AtomicInteger count = new AtomicInteger();
        List<Thread> senders = devices.stream()
                .map(device ->
                        new Thread(() -> send(port, device, perSecond / devices.size(), count, told), "streaming"))
                .toList();
        senders.forEach(Thread::start);
        for (Thread sender : senders) {
            sender.join();
        }
    }

    private void send(int port, NewDevice device, double perSecond, AtomicInteger count, IntConsumer told) {
        try (KeepAlive connection = new KeepAlive(port)) {
            while (true) {
                Instant time = FIRST.plusMillis(sent.incrementAndGet() * 10);
                int status = connection.get("/api/osmand?id=" + device.device().uniqueId() + "&secret="
                        + device.secret() + "&lat=34.2&lon=117&speed=0&timestamp=" + time.toEpochMilli());
                if (status == 200) {
                    acknowledged.get(device.device().id()).add(time);
                    told.accept(count.incrementAndGet());
                }
                TimeUnit.NANOSECONDS.sleep((long) (1e9 / perSecond));
            }
        } catch (IOException e) {
            // the server is gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many fixes were acknowledged so far. */
    public int acknowledged() {
        return acknowledged.values().stream().mapToInt(Set::size).sum();
    }

    /** How many of them are not in this database. */
    public int lost(Database database) {
        FixStore store = new FixStore(database);
        int lost = 0;
        for (Map.Entry<DeviceId, Set<Instant>> entry : acknowledged.entrySet()) {
            Set<Instant> missing = new HashSet<>(entry.getValue());
            store.listOf(Rider.alone(entry.getKey()), FIRST, FIRST.plusSeconds(86_400)).stream()
                    .map(Fix::time)
                    .forEach(missing::remove);
            lost += missing.size();
        }
        return lost;
    }
}

package org.xunlu.track;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The last few hundred names that called and are not registered. Kept in memory and written by {@link #save} now and
 * then, so that a stranger who calls a thousand times a second costs no disk. Thread-safe.
 */
public final class UnknownDevices {
    /** So many are remembered; the one that has been silent for longest gives way. */
    public static final int MOST = 300;

    private static final int LONGEST = 64;
    private static final int LONGEST_DETAIL = 200;

    private final UnknownDeviceRecords records;
    private final Clock clock;
    private final Map<String, UnknownDevice> byName = new LinkedHashMap<>();
    private boolean changed;

    /** Reads what is remembered. */
    public UnknownDevices(UnknownDeviceRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
        records.listAll().stream()
                .sorted(Comparator.comparing(UnknownDevice::last))
                .forEach(each -> byName.put(each.uniqueId(), each));
    }

    /** Notes a try of somebody whose address is not known. */
    public void seen(String protocol, String uniqueId, String detail) {
        seen(protocol, uniqueId, detail, "");
    }

    /**
     * Notes a try.
     *
     * @param protocol how it called, e.g. {@code osmand}
     * @param uniqueId what it called itself; one that is empty is not noted
     * @param detail what else it said of itself, never a secret; may be empty
     * @param address its network address, of which only the class is kept; may be empty
     */
    public synchronized void seen(String protocol, String uniqueId, String detail, String address) {
        String name = printable(uniqueId, LONGEST);
        if (name.isEmpty()) {
            return;
        }
        String said = printable(detail, LONGEST_DETAIL);
        AddressClass from = AddressClass.of(address);
        UnknownDevice known = byName.remove(name);
        byName.put(
                name,
                known == null
                        ? new UnknownDevice(name, protocol, said, from, clock.instant(), clock.instant(), 1)
                        : known.again(protocol, said, from, clock.instant()));
        if (byName.size() > MOST) {
            byName.remove(byName.keySet().iterator().next());
        }
        changed = true;
    }

    /** One by the name it called itself. */
    public synchronized Optional<UnknownDevice> find(String uniqueId) {
        return Optional.ofNullable(byName.get(uniqueId));
    }

    /** All, the latest first. */
    public synchronized List<UnknownDevice> listLatestFirst() {
        List<UnknownDevice> all = new ArrayList<>(byName.values());
        all.sort(Comparator.comparing(UnknownDevice::last).reversed());
        return all;
    }

    /** Strikes one off; whether it was there. */
    public synchronized boolean forget(String uniqueId) {
        boolean was = byName.remove(uniqueId) != null;
        changed |= was;
        return was;
    }

    /** Writes what has changed since the last time. */
    public void save() {
        List<UnknownDevice> all;
        synchronized (this) {
            if (!changed) {
                return;
            }
            changed = false;
            all = List.copyOf(byName.values());
        }
        records.replaceAll(all);
    }

    private static String printable(String text, int longest) {
        String clean = text.replaceAll("\\p{Cntrl}", "").strip();
        return clean.length() <= longest ? clean : clean.substring(0, longest);
    }
}

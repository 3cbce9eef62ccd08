package org.xunlu.track;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The last few hundred names that were refused. Thread-safe. */
final class RefusedDevices {
    private static final int MOST = 300;
    private final Map<String, UnknownDevice> byName = new LinkedHashMap<>();

    synchronized void note(String uniqueId, String protocol, String from, Instant at, boolean wrongSecret) {
        UnknownDevice known = byName.remove(uniqueId);
        byName.put(
                uniqueId,
                known == null
                        ? new UnknownDevice(uniqueId, protocol, from, at, at, 1, wrongSecret)
                        : known.again(from, at, wrongSecret));
        if (byName.size() > MOST) {
            byName.remove(byName.keySet().iterator().next());
        }
    }

    synchronized void forget(String uniqueId) {
        byName.remove(uniqueId);
    }

    synchronized List<UnknownDevice> listLatestFirst() {
        return byName.values().stream()
                .sorted(Comparator.comparing(UnknownDevice::last).reversed())
                .toList();
    }
}

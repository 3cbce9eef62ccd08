package org.xunlu.track.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.xunlu.track.DeviceId;
import org.xunlu.track.Fix;
import org.xunlu.track.journal.Arrival;

/** The fixes of one file of the journal, in the order of their numbers. Not thread-safe. */
final class WaitingFixes {
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Set<Key> keys = new HashSet<>();

    void add(List<Arrival> group) {
        for (Arrival each : group) {
            arrivals.add(each);
            keys.add(Key.of(each.fix()));
        }
    }

    void select(Predicate<Fix> which, List<Fix> into) {
        for (Arrival each : arrivals) {
            if (which.test(each.fix())) {
                into.add(each.fix());
            }
        }
    }

    boolean holds(Key key) {
        return keys.contains(key);
    }

    /** All of them, not copied: nothing is added once they are moved. */
    List<Arrival> arrivals() {
        return arrivals;
    }

    int size() {
        return arrivals.size();
    }

    boolean isEmpty() {
        return arrivals.isEmpty();
    }

    /** By which a fix is known. */
    record Key(DeviceId device, Instant time) {
        static Key of(Fix fix) {
            return new Key(fix.device(), fix.time());
        }
    }
}

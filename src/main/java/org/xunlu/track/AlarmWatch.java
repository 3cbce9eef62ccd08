package org.xunlu.track;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds in the stored fixes where alarms begin. Hears the intake; on its one thread.
 *
 * <p>A device repeats an alarm with each fix until its cause has gone, sends stored fixes again and after newer ones,
 * and our own server may have been restarted meanwhile: each is one alarm for people. So a late fix begins an alarm only
 * where no known one of its kind is within ten minutes of it.
 */
public final class AlarmWatch implements FixListener {
    private static final Logger LOG = LoggerFactory.getLogger(AlarmWatch.class);
    /** So many fixes are looked through after a restart for alarms that were stored and not told. */
    private static final int LOOKED_THROUGH = 5_000;

    private final TrackReading reading;
    private final Map<DeviceId, DeviceAlarms> devices = new HashMap<>();
    private final CopyOnWriteArrayList<AlarmListener> listeners = new CopyOnWriteArrayList<>();

    /** Looks up in this log what was before the first alarm it hears of. */
    public AlarmWatch(TrackReading reading) {
        this.reading = reading;
    }

    /** Adds a listener; it hears of alarms from now on. */
    public void listen(AlarmListener listener) {
        listeners.add(listener);
    }

    /** Looks through the end of the log, once, when all listeners are there and before the first new fix. */
    public void resume() {
        List<Fix> last = reading.listAfter(Math.max(0, reading.lastNumber() - LOOKED_THROUGH), LOOKED_THROUGH);
        if (!last.isEmpty()) {
            committed(last);
        }
    }

    @Override
    public synchronized void committed(List<Fix> fixes) {
        for (Fix fix : fixes) {
            Set<AlarmKind> now = fix.details().alarms();
            DeviceAlarms known = devices.get(fix.device());
            if (known == null && !now.isEmpty()) {
                known = new DeviceAlarms();
                devices.put(fix.device(), known);
                if (fix.classification() != FixClass.CLOCK_WRONG) {
                    reading.findBefore(fix.device(), fix.time()).ifPresent(known::goesOn);
                }
            }
            Set<AlarmKind> begun = known == null ? Set.of() : known.begunWith(fix);
            if (!begun.isEmpty()) {
                tell(fix, begun);
            }
        }
    }

    private void tell(Fix fix, Set<AlarmKind> begun) {
        for (AlarmListener listener : listeners) {
            try {
                listener.raised(fix, begun);
            } catch (RuntimeException e) {
                LOG.error("a listener failed on the alarm of fix {}", fix.number(), e);
            }
        }
    }
}

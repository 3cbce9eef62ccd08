package org.xunlu.coverage;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.xunlu.track.Rider;

/** Tells all listeners how the visits of a day went on. */
final class DriveListeners {
    private final CopyOnWriteArrayList<DriveListener> listeners = new CopyOnWriteArrayList<>();

    void add(DriveListener listener) {
        listeners.add(listener);
    }

    void wentOn(LiveDay now, List<SegmentVisit> before) {
        VisitChange change = VisitChange.between(before, now.visits());
        Rider rider = now.day().rider();
        double meters = now.networkMeters();
        Instant redoneFrom = change.redoneFrom();
        if (redoneFrom != null) {
            listeners.forEach(each -> each.redone(rider, redoneFrom, now.day().end(), meters));
        }
        if (!change.fresh().isEmpty()) {
            listeners.forEach(each -> each.driven(rider, change.fresh(), meters));
        }
    }

    void redone(LiveDay day, boolean reopened) {
        RiderDay which = day.day();
        listeners.forEach(each -> each.redone(which.rider(), which.start(), which.end(), day.networkMeters()));
        if (reopened) {
            listeners.forEach(each -> each.reopened(which));
        }
    }
}

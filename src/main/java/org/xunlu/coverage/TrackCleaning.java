package org.xunlu.coverage;

import java.util.ArrayList;
import java.util.List;
import org.xunlu.track.Fix;
import org.xunlu.track.FixClass;
import org.xunlu.track.FixFilter;

/**
 * Leaves of a rider's fixes, offered in the order of time, those that show driving: believed, of one device at a time,
 * without jumps and without parking.
 */
final class TrackCleaning {
    private final LeadDevice lead = new LeadDevice();
    private final FixFilter filter = new FixFilter();

    boolean keeps(Fix fix) {
        if (!fix.classification().shown() || !lead.leads(fix)) {
            return false;
        }
        return fix.classification() == FixClass.TIME_ASSUMED || filter.next(fix) == FixClass.VALID;
    }

    /** Whether a fix that comes late shows nothing, because another device spoke for the rider then. */
    boolean ignores(Fix fix) {
        return !fix.classification().shown() || lead.isOthersTurn(fix);
    }

    /** All that is kept of these. */
    static List<Fix> clean(List<Fix> fixes) {
        TrackCleaning cleaning = new TrackCleaning();
        List<Fix> kept = new ArrayList<>();
        for (Fix fix : fixes) {
            if (cleaning.keeps(fix)) {
                kept.add(fix);
            }
        }
        return kept;
    }
}

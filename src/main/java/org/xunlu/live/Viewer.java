package org.xunlu.live;

import java.util.Collections;
import java.util.Set;
import org.xunlu.access.Role;

/** One open page. */
public interface Viewer {
    /** What the person behind it may see. */
    Set<Role> roles();

    /** Which riders the person may see. */
    default Sight sight() {
        return Sight.ALL;
    }

    /** Whether an event is for this page: alarms and the like of those it may see, positions of those it wants to see. */
    default boolean sees(LiveEvent event) {
        Long rider = event.rider();
        if (rider == null) {
            return !Collections.disjoint(roles(), event.audience());
        }
        return event.type().equals(LiveEvent.UNIT)
                ? sight().shows(rider)
                : !Collections.disjoint(roles(), event.audience())
                        || sight().may().test(rider);
    }

    /** Takes an event without waiting; false when it has no room left, after which it is dropped. */
    boolean offer(LiveEvent event);

    /** Ends the connection; the page comes back by itself and catches up. */
    void drop();
}

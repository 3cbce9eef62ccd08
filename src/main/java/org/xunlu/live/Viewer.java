package org.xunlu.live;

import java.util.Set;
import org.xunlu.access.Role;

/** One open page. */
public interface Viewer {
    /** What the person behind it may see. */
    Set<Role> roles();

    /** Takes an event without waiting; false when it has no room left, after which it is dropped. */
    boolean offer(LiveEvent event);

    /** Ends the connection; the page comes back by itself and catches up. */
    void drop();
}

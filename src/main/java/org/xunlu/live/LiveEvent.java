package org.xunlu.live;

import java.util.Set;
import org.xunlu.access.Role;

/**
 * One event, as every viewer gets it.
 *
 * @param id rising by one with each event since the server started
 * @param type e.g. {@code unit}, {@code coverage}, {@code patrol}, {@code finding}, {@code pass}, {@code job}
 * @param audience who may see it
 * @param text the payload, worded once (JSON)
 */
public record LiveEvent(long id, String type, Set<Role> audience, String text) {
    public LiveEvent {
        audience = Set.copyOf(audience);
    }
}

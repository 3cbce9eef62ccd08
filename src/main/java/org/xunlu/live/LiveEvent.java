package org.xunlu.live;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Role;

/**
 * One event, as every viewer gets it.
 *
 * @param id rising by one with each event since the server started
 * @param type e.g. {@code unit}, {@code coverage}, {@code patrol}, {@code finding}, {@code pass}, {@code job}
 * @param audience who may see it whomever it is about
 * @param rider key of the rider it is about, or null; who is not of the audience may see the own ones
 * @param words the payload (JSON), worded when the first viewer is told
 */
public record LiveEvent(
        long id, String type, Set<Role> audience, @Nullable Long rider, Wording words) {
    /** The type of events that tell where a rider is. */
    public static final String UNIT = "unit";

    public LiveEvent {
        audience = Set.copyOf(audience);
    }

    /** An event whose words are known. */
    public LiveEvent(long id, String type, Set<Role> audience, @Nullable Long rider, String text) {
        this(id, type, audience, rider, new Wording(() -> text));
    }

    /** The payload, worded once for all viewers. */
    public String text() {
        return words.text();
    }
}

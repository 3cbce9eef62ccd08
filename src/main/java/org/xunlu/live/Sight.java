package org.xunlu.live;

import java.util.function.LongPredicate;

/**
 * Which riders one viewer may see, and which of them the viewer wants to see now. Asked anew with every event, so that a
 * change of crews counts from then on.
 *
 * @param may of a rider's key, see {@link org.xunlu.track.Rider}
 * @param wanted of those the viewer may see
 */
public record Sight(LongPredicate may, LongPredicate wanted) {
    /** Every rider. */
    public static final Sight ALL = new Sight(rider -> true, rider -> true);
    /** No rider. */
    public static final Sight NONE = new Sight(rider -> false, rider -> true);

    /** These riders. */
    public static Sight of(LongPredicate may) {
        return new Sight(may, rider -> true);
    }

    /** The same, narrowed by what the viewer asked for. */
    public Sight narrowed(LongPredicate asked) {
        return new Sight(may, asked);
    }

    /** Whether this viewer is shown where a rider is. */
    public boolean shows(long rider) {
        return may.test(rider) && wanted.test(rider);
    }
}

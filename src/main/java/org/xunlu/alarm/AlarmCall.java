package org.xunlu.alarm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;
import org.xunlu.track.AlarmKind;

/**
 * An alarm as it was heard.
 *
 * @param key tells it from every other; the same key again is the same alarm
 * @param kind what it is about
 * @param source by which way it came
 * @param deviceId whose terminal or phone, or null
 * @param unitId with which unit that rode then, or null
 * @param personId the officer behind the page, or null
 * @param who what people call the one who cries
 * @param raisedAt when, by the clock of who cries
 * @param position WGS84, or null where none is known
 * @param note words that came with it, maybe empty
 */
public record AlarmCall(
        String key,
        AlarmKind kind,
        AlarmSource source,
        @Nullable Long deviceId,
        @Nullable Long unitId,
        @Nullable Long personId,
        String who,
        Instant raisedAt,
        @Nullable LonLat position,
        String note) {
    /** Longest key. */
    public static final int LONGEST_KEY = 120;

    public AlarmCall {
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("a key of " + key.length() + " characters");
        }
    }
}

package org.xunlu.overload.upkeep;

import java.util.Map;
import org.xunlu.overload.TravelDirection;
import org.xunlu.refusal.Refusal;

/**
 * A lane of a weighing place.
 *
 * @param number from 1
 * @param direction driving direction weighed on it
 * @param sensor what weighs, e.g. quartz or bending plate; may be empty
 */
public record Lane(int number, TravelDirection direction, String sensor) {
    private static final int MOST = 20;
    private static final int LONGEST = 100;

    public Lane {
        if (number < 1 || number > MOST) {
            throw Refusal.invalid("out_of_range", "number", Map.of("min", 1, "max", MOST, "value", number));
        }
        sensor = sensor.strip();
        if (sensor.length() > LONGEST) {
            throw Refusal.invalid("text_length", "sensor", Map.of("min", 0, "max", LONGEST, "value", sensor.length()));
        }
    }
}

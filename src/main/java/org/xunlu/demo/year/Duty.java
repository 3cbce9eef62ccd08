package org.xunlu.demo.year;

import java.time.Instant;
import java.util.List;
import org.xunlu.network.Traversal;

/**
 * A road-environment patrol that took place.
 *
 * @param unit index of the car
 * @param crew indexes of the officers on board
 * @param departed when
 * @param returned when
 * @param way what was driven
 * @param lengthMeters how long that is
 */
public record Duty(
        int unit, List<Integer> crew, Instant departed, Instant returned, List<Traversal> way, double lengthMeters) {
    public Duty {
        crew = List.copyOf(crew);
        way = List.copyOf(way);
    }
}

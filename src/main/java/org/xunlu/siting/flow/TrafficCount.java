package org.xunlu.siting.flow;

import java.time.LocalDate;
import org.xunlu.geo.LonLat;

/**
 * How many trucks a road carried, both directions together.
 *
 * @param id its key; 0 where it is computed from passes
 * @param name where, for people
 * @param position on the road
 * @param trucksPerDay loaded trucks a day
 * @param overPerDay those above the limit
 * @param countedOn day, or last day, of the count
 */
public record TrafficCount(
        long id,
        String name,
        LonLat position,
        double trucksPerDay,
        double overPerDay,
        LocalDate countedOn,
        CountSource source) {}

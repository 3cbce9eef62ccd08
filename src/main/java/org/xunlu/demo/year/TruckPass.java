package org.xunlu.demo.year;

import java.time.Instant;
import org.xunlu.overload.TravelDirection;
import org.xunlu.overload.VehicleType;

/**
 * A truck over a scale.
 *
 * @param recordCode record code; repeated deliveries repeat it
 * @param station index of the station
 * @param at when
 * @param lane lane
 * @param direction driving direction
 * @param plate plainly made-up plate, or a fragment where it was not read
 * @param type truck or combination
 * @param axles axles
 * @param totalKg total mass
 * @param kmPerHour speed
 * @param straddling whether on two lanes
 */
public record TruckPass(
        String recordCode,
        int station,
        Instant at,
        int lane,
        TravelDirection direction,
        String plate,
        VehicleType type,
        int axles,
        int totalKg,
        double kmPerHour,
        boolean straddling) {
    private static final int DOUBTED_ONE_IN = 20;

    /** Whether the point was sure of the plate it read. */
    public boolean plateSure() {
        return at.getEpochSecond() % DOUBTED_ONE_IN != 0;
    }
}

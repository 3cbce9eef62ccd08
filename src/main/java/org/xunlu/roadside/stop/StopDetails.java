package org.xunlu.roadside.stop;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;
import org.xunlu.overload.Cargo;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.Plate;
import org.xunlu.overload.VehicleType;
import org.xunlu.patrol.OfficerId;
import org.xunlu.refusal.Refusal;

/**
 * What officers write down of a stop.
 *
 * @param at when the vehicle was stopped
 * @param position where
 * @param vehicle what was stopped
 * @param people who drives it and for whom
 * @param firstKg mass at the first weighing; null where it was not weighed
 * @param againKg mass after unloading; null where nothing was unloaded
 * @param offences what it had done; an excess adds {@link Offence#OVER_LIMIT} by itself
 * @param police what the traffic police did on the same stop
 * @param operation the joint operation it belongs to, if any
 * @param checkpoint the weighing place it was at, if any
 * @param officers the officers present
 */
public record StopDetails(
        Instant at,
        LonLat position,
        Vehicle vehicle,
        People people,
        @Nullable Integer firstKg,
        @Nullable Integer againKg,
        Set<Offence> offences,
        Police police,
        @Nullable OperationId operation,
        @Nullable CheckpointId checkpoint,
        List<OfficerId> officers,
        String note) {
    private static final int LEAST_KG = 500;
    private static final int MOST_KG = 300_000;
    private static final int MOST_POINTS = 12;

    /**
     * A vehicle.
     *
     * @param axles 2 to 16
     * @param cargo what it carries
     */
    public record Vehicle(Plate plate, VehicleType type, int axles, Cargo cargo) {
        /** A vehicle of whose cargo nothing is known. */
        public Vehicle(Plate plate, VehicleType type, int axles) {
            this(plate, type, axles, Cargo.UNKNOWN);
        }

        public Vehicle {
            if (!plate.read()) {
                throw Refusal.invalid("roadside.plate_short", "plate");
            }
            range("axles", axles, 2, 16);
            text("cargo", cargo.told(), Cargo.LONGEST);
        }
    }

    /**
     * Who is behind the vehicle; each may be empty.
     *
     * @param licence number of the driver's licence
     * @param source where the load came from 货运源头
     */
    public record People(String driver, String licence, String carrier, String source) {
        public People {
            driver = text("driver", driver, 60);
            licence = text("licence", licence, 40);
            carrier = text("carrier", carrier, 100);
            source = text("source", source, 100);
        }
    }

    /**
     * What the traffic police did, so that nothing is fined twice (行政处罚法 Art. 29).
     *
     * @param points points reported by the police, 0 where they took no part
     * @param record number of their record, may be empty
     */
    public record Police(int points, String record) {
        /** They took no part. */
        public static final Police NONE = new Police(0, "");

        public Police {
            range("policePoints", points, 0, MOST_POINTS);
            record = text("policeRecord", record, 60);
        }
    }

    /** Refuses masses no vehicle has, a second mass above the first, nothing found, and points without an operation. */
    public StopDetails {
        note = text("note", note, 1000);
        officers = List.copyOf(officers);
        if (firstKg != null) {
            range("firstKg", firstKg, LEAST_KG, MOST_KG);
        }
        if (againKg != null) {
            range("againKg", againKg, LEAST_KG, MOST_KG);
            if (firstKg == null || againKg > firstKg) {
                throw Refusal.invalid("roadside.heavier_again", "againKg", Map.of("again", againKg));
            }
        }
        if (police.points() > 0 && operation == null) {
            throw Refusal.invalid("roadside.points_without_operation", "operationId");
        }
        offences = offences.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(offences));
    }

    /** Kilograms taken off, 0 where nothing was. */
    public int unloadedKg() {
        return firstKg == null || againKg == null ? 0 : firstKg - againKg;
    }

    static void range(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw Refusal.invalid("out_of_range", field, Map.of("min", least, "max", most, "value", value));
        }
    }

    static String text(String field, String value, int longest) {
        String text = value.strip();
        if (text.length() > longest) {
            throw Refusal.invalid("text_length", field, Map.of("min", 0, "max", longest, "value", text.length()));
        }
        return text;
    }
}

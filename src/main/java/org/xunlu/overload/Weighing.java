package org.xunlu.overload;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a checkpoint reports of one vehicle, in SI units and checked by {@link WeighingReader}.
 *
 * @param recordCode 检测单号: names the record for ever; sending it again changes nothing
 * @param checkpoint where
 * @param capturedAt when
 * @param lane lane number from 1; 0 where not told
 * @param direction driving direction; BOTH where not told
 * @param plates what was read of the plates
 * @param vehicle the vehicle's build
 * @param totalKg total mass
 * @param motion how it drove over the scale
 * @param permit whether it carries a permit for an abnormal load
 * @param media photos and videos taken of it
 * @param cargo what it carries
 */
public record Weighing(
        String recordCode,
        CheckpointId checkpoint,
        Instant capturedAt,
        int lane,
        TravelDirection direction,
        Plates plates,
        Vehicle vehicle,
        int totalKg,
        Motion motion,
        boolean permit,
        List<MediaReference> media,
        Cargo cargo) {
    public Weighing {
        media = List.copyOf(media);
    }

    /** A weighing of which nobody told the cargo. */
    public Weighing(
            String recordCode,
            CheckpointId checkpoint,
            Instant capturedAt,
            int lane,
            TravelDirection direction,
            Plates plates,
            Vehicle vehicle,
            int totalKg,
            Motion motion,
            boolean permit,
            List<MediaReference> media) {
        this(
                recordCode,
                checkpoint,
                capturedAt,
                lane,
                direction,
                plates,
                vehicle,
                totalKg,
                motion,
                permit,
                media,
                Cargo.UNKNOWN);
    }

    /** A weighing without pictures. */
    public Weighing(
            String recordCode,
            CheckpointId checkpoint,
            Instant capturedAt,
            int lane,
            TravelDirection direction,
            Plates plates,
            Vehicle vehicle,
            int totalKg,
            Motion motion,
            boolean permit) {
        this(recordCode, checkpoint, capturedAt, lane, direction, plates, vehicle, totalKg, motion, permit, List.of());
    }

    /** The same with these anomalies. */
    Weighing with(Set<Anomaly> anomalies) {
        return new Weighing(
                recordCode,
                checkpoint,
                capturedAt,
                lane,
                direction,
                plates,
                vehicle,
                totalKg,
                new Motion(motion.speedKmPerHour, motion.temperatureCelsius, anomalies, motion.unusual),
                permit,
                media,
                cargo);
    }

    /**
     * What was read of the plates.
     *
     * @param plate the plate taken as true
     * @param colour its colour as reported, may be empty
     * @param front the plate read at the front, may be {@link Plate#NONE}
     * @param frontConfidence 0 to 1
     * @param rear the plate read at the back
     * @param rearConfidence 0 to 1
     */
    public record Plates(
            Plate plate,
            String colour,
            Plate front,
            @Nullable Double frontConfidence,
            Plate rear,
            @Nullable Double rearConfidence) {

        /** Only one plate is known, and nothing of how it was read. */
        public static Plates of(Plate plate, String colour) {
            return new Plates(plate, colour, Plate.NONE, null, Plate.NONE, null);
        }
    }

    /**
     * The vehicle's build.
     *
     * @param vehicleClass class as reported, may be empty
     * @param axles number of axles, 2 to 16
     * @param axleType axle configuration as reported, may be empty
     * @param axleKg mass on each axle, front first; empty where not told
     * @param axleSpacingMm distances between neighbouring axles, front first; empty where not told
     * @param singleDriveAxle whether the tractor has one drive axle; null where not told
     */
    public record Vehicle(
            VehicleType type,
            String vehicleClass,
            int axles,
            String axleType,
            List<Integer> axleKg,
            List<Integer> axleSpacingMm,
            @Nullable Boolean singleDriveAxle,
            @Nullable Integer lengthMm,
            @Nullable Integer widthMm,
            @Nullable Integer heightMm) {
        public Vehicle {
            axleKg = List.copyOf(axleKg);
            axleSpacingMm = List.copyOf(axleSpacingMm);
        }

        /** Only type and axles are known. */
        public static Vehicle of(VehicleType type, int axles) {
            return new Vehicle(type, "", axles, "", List.of(), List.of(), null, null, null, null);
        }
    }

    /**
     * How it drove over the scale.
     *
     * @param anomalies what makes the mass doubtful
     * @param unusual the instrument itself called the record unusual
     */
    public record Motion(
            @Nullable Double speedKmPerHour,
            @Nullable Double temperatureCelsius,
            Set<Anomaly> anomalies,
            boolean unusual) {
        public Motion {
            anomalies = Set.copyOf(anomalies);
        }

        /** A motion of which only straddling 跨道 is told. */
        public Motion(
                @Nullable Double speedKmPerHour,
                @Nullable Double temperatureCelsius,
                boolean straddling,
                boolean unusual) {
            this(speedKmPerHour, temperatureCelsius, straddling ? EnumSet.of(Anomaly.STRADDLING) : Set.of(), unusual);
        }

        /** Whether it drove on two lanes at once, so that the mass may be wrong. */
        public boolean straddling() {
            return anomalies.contains(Anomaly.STRADDLING);
        }

        /** Nothing is known. */
        public static final Motion UNKNOWN = new Motion(null, null, false, false);
    }
}

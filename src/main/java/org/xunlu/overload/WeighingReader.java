package org.xunlu.overload;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.xunlu.refusal.Refusal;

/**
 * Reads a delivered record, whatever format it came in, and refuses what cannot be right: no code, an unknown station, a
 * mass below zero or above 200 t, one axle or fewer, more than 16, a time in the future or before 2000.
 *
 * <p>A total below half a tonne is no truck's mass in kilograms: most likely tonnes were sent. It is refused as
 * suspicious rather than multiplied in silence.
 */
public final class WeighingReader {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int MOST_KG = 200_000;
    private static final int LEAST_KG = 500;
    private static final int FEWEST_AXLES = 2;
    private static final int MOST_AXLES = 16;
    private static final int LONGEST_MM = 60_000;
    private static final int LONGEST_REFERENCE = 400;
    private static final Map<PassField, Anomaly> ANOMALIES = new EnumMap<>(Map.of(
            PassField.STRADDLE, Anomaly.STRADDLING,
            PassField.TAILGATING, Anomaly.TAILGATING,
            PassField.STOP_AND_GO, Anomaly.STOP_AND_GO,
            PassField.REVERSE, Anomaly.REVERSE,
            PassField.SPLIT, Anomaly.SPLIT,
            PassField.MERGED, Anomaly.MERGED));
    private static final Map<PassField, MediaKind> MEDIA = new EnumMap<>(Map.of(
            PassField.PHOTO_FRONT, MediaKind.FRONT,
            PassField.PHOTO_FRONT_PLATE, MediaKind.FRONT_PLATE,
            PassField.PHOTO_REAR, MediaKind.REAR,
            PassField.PHOTO_REAR_PLATE, MediaKind.REAR_PLATE,
            PassField.PHOTO_SIDE, MediaKind.SIDE,
            PassField.PHOTO_SIDE_2, MediaKind.SIDE_2,
            PassField.PHOTO_SCENE, MediaKind.SCENE,
            PassField.VIDEO, MediaKind.VIDEO,
            PassField.VIDEO_2, MediaKind.VIDEO_2));
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final Clock clock;
    private final Function<String, Optional<CheckpointId>> stations;
    private final CargoKinds cargoes;

    /**
     * A reader.
     *
     * @param clock tells what lies in the future; five minutes of drift are tolerated
     * @param stations finds a checkpoint by its station code
     * @param cargoes how words become kinds of cargo
     */
    public WeighingReader(Clock clock, Function<String, Optional<CheckpointId>> stations, CargoKinds cargoes) {
        this.cargoes = cargoes;
        this.clock = clock;
        this.stations = stations;
    }

    /**
     * Reads one record.
     *
     * @param texts the delivered values, masses in kg and lengths in mm
     * @throws Refusal naming the first field that cannot be right
     */
    public Weighing read(Map<PassField, String> texts) {
        FieldText fields = new FieldText(texts);
        String recordCode = fields.required(PassField.RECORD_CODE, 80);
        CheckpointId station = station(fields.required(PassField.STATION_CODE, 40));
        Instant capturedAt = time(fields);
        return new Weighing(
                recordCode,
                station,
                capturedAt,
                fields.countOr(PassField.LANE, 0, 40, 0),
                direction(fields.text(PassField.DIRECTION, 20)),
                plates(fields),
                vehicle(fields),
                total(fields),
                new Weighing.Motion(
                        fields.decimal(PassField.SPEED_KMH, 0, 200),
                        fields.decimal(PassField.TEMPERATURE, -60, 80),
                        anomalies(fields),
                        fields.yes(PassField.UNUSUAL)),
                fields.yes(PassField.PERMIT),
                media(fields),
                cargoes.read(fields.text(PassField.CARGO, Cargo.LONGEST), LocalDate.ofInstant(capturedAt, CHINA)));
    }

    private static Set<Anomaly> anomalies(FieldText fields) {
        Set<Anomaly> told = EnumSet.noneOf(Anomaly.class);
        ANOMALIES.forEach((field, anomaly) -> {
            if (fields.yes(field)) {
                told.add(anomaly);
            }
        });
        return told;
    }

    private static List<MediaReference> media(FieldText fields) {
        List<MediaReference> references = new ArrayList<>();
        MEDIA.forEach((field, kind) -> {
            String reference = fields.text(field, LONGEST_REFERENCE).replaceAll("\\s", " ");
            if (!reference.isEmpty()) {
                references.add(new MediaReference(kind, reference));
            }
        });
        return references;
    }

    private CheckpointId station(String code) {
        return stations.apply(code)
                .orElseThrow(() -> Refusal.invalid(
                        "overload.station_unknown", PassField.STATION_CODE.key(), Map.of("code", code)));
    }

    private Instant time(FieldText fields) {
        Instant time = fields.time(PassField.CAPTURED_AT);
        if (time.isAfter(clock.instant().plus(CLOCK_TOLERANCE))) {
            throw Refusal.invalid(
                    "overload.time_in_future",
                    PassField.CAPTURED_AT.key(),
                    Map.of("value", FieldText.wallClock(time), "now", FieldText.wallClock(clock.instant())));
        }
        if (time.isBefore(EARLIEST)) {
            throw Refusal.invalid(
                    "overload.time_too_early", PassField.CAPTURED_AT.key(), Map.of("value", FieldText.wallClock(time)));
        }
        return time;
    }

    private static int total(FieldText fields) {
        String text = fields.required(PassField.TOTAL_KG, 40);
        Integer total = fields.whole(PassField.TOTAL_KG, 0, MOST_KG);
        if (total == null || total < LEAST_KG) {
            throw Refusal.invalid("overload.mass_suspicious", PassField.TOTAL_KG.key(), Map.of("value", text));
        }
        return total;
    }

    private static Weighing.Plates plates(FieldText fields) {
        Plate front = new Plate(fields.text(PassField.FRONT_PLATE, 40));
        Plate rear = new Plate(fields.text(PassField.REAR_PLATE, 40));
        Plate plate = new Plate(fields.text(PassField.PLATE, 40));
        if (!plate.read()) {
            plate = front.read() ? front : rear.read() ? rear : plate;
        }
        return new Weighing.Plates(
                plate,
                fields.text(PassField.PLATE_COLOUR, 20),
                front,
                fields.decimal(PassField.FRONT_CONFIDENCE, 0, 1),
                rear,
                fields.decimal(PassField.REAR_CONFIDENCE, 0, 1));
    }

    private static Weighing.Vehicle vehicle(FieldText fields) {
        fields.required(PassField.AXLES, 40);
        int axles = fields.countOr(PassField.AXLES, FEWEST_AXLES, MOST_AXLES, FEWEST_AXLES);
        String vehicleClass = fields.text(PassField.VEHICLE_CLASS, 40);
        String type = fields.text(PassField.VEHICLE_TYPE, 20);
        Integer driveAxles = fields.count(PassField.DRIVE_AXLES, 1, 4);
        return new Weighing.Vehicle(
                type(type.isEmpty() ? vehicleClass : type),
                vehicleClass,
                axles,
                fields.text(PassField.AXLE_TYPE, 40),
                axleMasses(fields),
                fields.wholes(PassField.AXLE_SPACING_MM, 0, LONGEST_MM),
                driveAxles == null ? null : driveAxles == 1,
                fields.whole(PassField.LENGTH_MM, 0, LONGEST_MM),
                fields.whole(PassField.WIDTH_MM, 0, LONGEST_MM),
                fields.whole(PassField.HEIGHT_MM, 0, LONGEST_MM));
    }

    /** Axle masses that together are below half a tonne were sent in tonnes. */
    private static List<Integer> axleMasses(FieldText fields) {
        List<Integer> masses = fields.wholes(PassField.AXLE_KG, 0, MOST_KG);
        int sum = masses.stream().mapToInt(Integer::intValue).sum();
        if (sum > 0 && sum < LEAST_KG) {
            throw Refusal.invalid(
                    "overload.mass_suspicious",
                    PassField.AXLE_KG.key(),
                    Map.of("value", fields.text(PassField.AXLE_KG, 400)));
        }
        return masses;
    }

    private static VehicleType type(String text) {
        return switch (text) {
            case "货车", "单体货车", "TRUCK", "truck" -> VehicleType.TRUCK;
            case "汽车列车", "列车", "半挂列车", "COMBINATION", "combination" -> VehicleType.COMBINATION;
            default -> VehicleType.UNKNOWN;
        };
    }

    private static TravelDirection direction(String text) {
        return switch (text) {
            case "", "双向", "BOTH", "both" -> TravelDirection.BOTH;
            case "上行", "UP", "up" -> TravelDirection.UP;
            case "下行", "DOWN", "down" -> TravelDirection.DOWN;
            default -> throw Refusal.invalid("not_one_of", PassField.DIRECTION.key(), Map.of("value", text));
        };
    }
}

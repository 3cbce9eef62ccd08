package org.xunlu.overload.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.xunlu.overload.Cargo;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.EvidenceCondition;
import org.xunlu.overload.OverLimit;
import org.xunlu.overload.Plate;
import org.xunlu.overload.Severity;
import org.xunlu.overload.TravelDirection;
import org.xunlu.overload.VehiclePass;
import org.xunlu.overload.VehicleType;
import org.xunlu.overload.Weighing;

/** How a pass becomes a row of {@code vehicle_pass}, and a row a pass. */
final class PassRows {
    static final String INSERT = """
            INSERT INTO vehicle_pass (record_code, content_hash, conflict, checkpoint_id, captured_at, received_at, lane,
                direction, plate, plate_colour, front_plate, front_confidence, rear_plate, rear_confidence,
                vehicle_type, vehicle_class, axles, axle_type, axle_kg, axle_spacing_mm, single_drive_axle,
                length_mm, width_mm, height_mm, total_kg, speed_kmh, temperature_celsius, straddling, unusual, permit,
                limit_kg, limit_uncertain, over_kg, rate_basis_points, certain_over_kg, severity, anomalies, media,
                evidence_gaps, cargo, cargo_told)
            VALUES (:record_code, :content_hash, :conflict, :checkpoint_id, :captured_at, :received_at, :lane,
                :direction, :plate, :plate_colour, :front_plate, :front_confidence, :rear_plate, :rear_confidence,
                :vehicle_type, :vehicle_class, :axles, :axle_type, :axle_kg, :axle_spacing_mm, :single_drive_axle,
                :length_mm, :width_mm, :height_mm, :total_kg, :speed_kmh, :temperature_celsius, :straddling, :unusual,
                :permit, :limit_kg, :limit_uncertain, :over_kg, :rate_basis_points, :certain_over_kg, :severity, :anomalies,
                :media, :evidence_gaps, :cargo, :cargo_told)""";
    private static final int HASH_BYTES = 16;

    private PassRows() {}

    /** A short hash of all that was delivered; the same content gives the same hash in every version. */
    static String contentHash(Weighing weighing) {
        Weighing.Vehicle vehicle = weighing.vehicle();
        Weighing.Plates plates = weighing.plates();
        Weighing.Motion motion = weighing.motion();
        String content = Arrays.asList(
                        weighing.checkpoint().value(),
                        weighing.capturedAt(),
                        weighing.lane(),
                        weighing.direction(),
                        plates.plate().text(),
                        plates.colour(),
                        plates.front().text(),
                        plates.rear().text(),
                        vehicle.type(),
                        vehicle.vehicleClass(),
                        vehicle.axles(),
                        vehicle.axleType(),
                        vehicle.axleKg(),
                        vehicle.axleSpacingMm(),
                        vehicle.lengthMm(),
                        vehicle.widthMm(),
                        vehicle.heightMm(),
                        weighing.totalKg(),
                        motion.speedKmPerHour(),
                        motion.straddling(),
                        weighing.permit())
                .toString();
        if (!weighing.cargo().told().isEmpty()) {
            // told by newer points only, so that what came before keeps its hash
            content += weighing.cargo().told();
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static void bind(PreparedBatch batch, VehiclePass pass, String contentHash) {
        Weighing weighing = pass.weighing();
        Weighing.Plates plates = weighing.plates();
        Weighing.Vehicle vehicle = weighing.vehicle();
        Weighing.Motion motion = weighing.motion();
        OverLimit over = pass.overLimit();
        batch.bind("record_code", weighing.recordCode())
                .bind("content_hash", contentHash)
                .bind("conflict", pass.conflict())
                .bind("checkpoint_id", weighing.checkpoint().value())
                .bind("captured_at", weighing.capturedAt())
                .bind("received_at", pass.receivedAt())
                .bind("lane", weighing.lane())
                .bind("direction", weighing.direction().name())
                .bind("plate", plates.plate().text())
                .bind("plate_colour", plates.colour())
                .bind("front_plate", plates.front().text())
                .bind("front_confidence", plates.frontConfidence())
                .bind("rear_plate", plates.rear().text())
                .bind("rear_confidence", plates.rearConfidence())
                .bind("vehicle_type", vehicle.type().name())
                .bind("vehicle_class", vehicle.vehicleClass())
                .bind("axles", vehicle.axles())
                .bind("axle_type", vehicle.axleType())
                .bind("axle_kg", join(vehicle.axleKg()))
                .bind("axle_spacing_mm", join(vehicle.axleSpacingMm()))
                .bind("single_drive_axle", vehicle.singleDriveAxle())
                .bind("length_mm", vehicle.lengthMm())
                .bind("width_mm", vehicle.widthMm())
                .bind("height_mm", vehicle.heightMm())
                .bind("total_kg", weighing.totalKg())
                .bind("speed_kmh", motion.speedKmPerHour())
                .bind("temperature_celsius", motion.temperatureCelsius())
                .bind("straddling", motion.straddling())
                .bind("unusual", motion.unusual())
                .bind("permit", weighing.permit())
                .bind("limit_kg", over.limitKg())
                .bind("limit_uncertain", over.limitUncertain())
                .bind("over_kg", over.overKg())
                .bind("rate_basis_points", over.rateBasisPoints())
                .bind("certain_over_kg", over.certainOverKg())
                .bind("severity", over.severity().name())
                .bind("anomalies", PassMarks.anomalies(motion.anomalies()))
                .bind("media", PassMarks.media(weighing.media()))
                .bind("cargo", weighing.cargo().kind())
                .bind("cargo_told", weighing.cargo().told())
                .bind("evidence_gaps", EvidenceCondition.bits(pass.evidenceGaps()))
                .add();
    }

    static VehiclePass row(ResultSet row, StatementContext context) throws SQLException {
        Weighing weighing = new Weighing(
                row.getString("record_code"),
                new CheckpointId(row.getLong("checkpoint_id")),
                row.getObject("captured_at", OffsetDateTime.class).toInstant(),
                row.getInt("lane"),
                TravelDirection.valueOf(row.getString("direction")),
                new Weighing.Plates(
                        new Plate(row.getString("plate")),
                        row.getString("plate_colour"),
                        new Plate(row.getString("front_plate")),
                        row.getObject("front_confidence", Double.class),
                        new Plate(row.getString("rear_plate")),
                        row.getObject("rear_confidence", Double.class)),
                vehicle(row),
                row.getInt("total_kg"),
                new Weighing.Motion(
                        row.getObject("speed_kmh", Double.class),
                        row.getObject("temperature_celsius", Double.class),
                        PassMarks.anomalies(row.getString("anomalies"), row.getBoolean("straddling")),
                        row.getBoolean("unusual")),
                row.getBoolean("permit"),
                PassMarks.media(row.getString("media")),
                new Cargo(row.getString("cargo"), row.getString("cargo_told")));
        OverLimit over = new OverLimit(
                row.getInt("limit_kg"),
                row.getBoolean("limit_uncertain"),
                row.getInt("over_kg"),
                row.getInt("rate_basis_points"),
                row.getObject("certain_over_kg", Integer.class),
                Severity.valueOf(row.getString("severity")));
        return new VehiclePass(
                row.getLong("id"),
                weighing,
                over,
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("conflict"),
                EvidenceCondition.of(row.getInt("evidence_gaps")));
    }

    private static Weighing.Vehicle vehicle(ResultSet row) throws SQLException {
        return new Weighing.Vehicle(
                VehicleType.valueOf(row.getString("vehicle_type")),
                row.getString("vehicle_class"),
                row.getInt("axles"),
                row.getString("axle_type"),
                split(row.getString("axle_kg")),
                split(row.getString("axle_spacing_mm")),
                row.getObject("single_drive_axle", Boolean.class),
                row.getObject("length_mm", Integer.class),
                row.getObject("width_mm", Integer.class),
                row.getObject("height_mm", Integer.class));
    }

    private static String join(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Integer> split(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(Integer::valueOf).toList();
    }
}

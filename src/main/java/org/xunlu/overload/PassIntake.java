package org.xunlu.overload;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.xunlu.refusal.Refusal;

/** Takes weighings in: applies the limit of the day, keeps them, then tells who listens. */
public final class PassIntake {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final PassRegister register;
    private final CheckpointRegister checkpoints;
    private final Supplier<MassLimits> limits;
    private final Clock clock;
    private final Consumer<VehiclePass> stored;

    /**
     * An intake.
     *
     * @param limits the rule table in force
     * @param stored told of each pass after it is stored
     */
    public PassIntake(
            PassRegister register,
            CheckpointRegister checkpoints,
            Supplier<MassLimits> limits,
            Clock clock,
            Consumer<VehiclePass> stored) {
        this.register = register;
        this.checkpoints = checkpoints;
        this.limits = limits;
        this.clock = clock;
        this.stored = stored;
    }

    /**
     * Judges and keeps weighings in one transaction.
     *
     * @throws Refusal where the rule table has no limit for so many axles on that day; nothing is kept then
     */
    public IntakeReport take(List<Weighing> weighings) {
        Map<CheckpointId, Optional<AccuracyClass>> classes = new HashMap<>();
        return keep(weighings.stream().map(each -> judge(each, classes)).toList());
    }

    /**
     * Applies the limit of its day to a weighing; nothing is kept yet.
     *
     * @param classes accuracy classes looked up before; grows
     * @throws Refusal where the rule table has no limit for so many axles on that day
     */
    VehiclePass judge(Weighing weighing, Map<CheckpointId, Optional<AccuracyClass>> classes) {
        Weighing.Vehicle vehicle = weighing.vehicle();
        LocalDate day = LocalDate.ofInstant(weighing.capturedAt(), CHINA);
        MassLimit limit = limits.get()
                .find(vehicle.axles(), vehicle.type(), vehicle.singleDriveAxle(), day)
                .orElseThrow(() -> Refusal.rule(
                        "overload.no_limit_for_axles",
                        PassField.AXLES.key(),
                        Map.of("axles", vehicle.axles(), "day", day)));
        OverLimit over = OverLimit.of(
                weighing.totalKg(), limit, classes.computeIfAbsent(weighing.checkpoint(), this::accuracyClass));
        return new VehiclePass(0, weighing, over, clock.instant(), false);
    }

    /** Keeps judged passes in one transaction, then tells who listens. */
    IntakeReport keep(List<VehiclePass> passes) {
        IntakeReport report = register.append(passes);
        report.stored().forEach(stored);
        return report;
    }

    private Optional<AccuracyClass> accuracyClass(CheckpointId id) {
        return checkpoints
                .find(id)
                .flatMap(each -> Optional.ofNullable(each.details().accuracyClass()));
    }
}

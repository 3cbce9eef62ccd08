package org.xunlu.overload;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.xunlu.refusal.Refusal;

/** Takes weighings in: applies the limit of the day, keeps them, then tells who listens. */
public final class PassIntake {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final PassRegister register;
    private final CheckpointRegister checkpoints;
    private final Supplier<MassLimits> limits;
    private final Supplier<EvidenceRules> evidence;
    private final LaneWatch lanes = new LaneWatch();
    private final Clock clock;
    private final Consumer<VehiclePass> stored;

    /** An intake that judges evidence by the usual numbers. */
    public PassIntake(
            PassRegister register,
            CheckpointRegister checkpoints,
            Supplier<MassLimits> limits,
            Clock clock,
            Consumer<VehiclePass> stored) {
        this(register, checkpoints, limits, () -> EvidenceRules.USUAL, clock, stored);
    }

    /**
     * An intake.
     *
     * @param limits the rule table in force
     * @param evidence the numbers by which evidence is judged
     * @param stored told of each pass after it is stored
     */
    public PassIntake(
            PassRegister register,
            CheckpointRegister checkpoints,
            Supplier<MassLimits> limits,
            Supplier<EvidenceRules> evidence,
            Clock clock,
            Consumer<VehiclePass> stored) {
        this.evidence = evidence;
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
        Map<CheckpointId, Optional<CheckpointDetails>> places = new HashMap<>();
        return keep(weighings.stream().map(each -> judge(each, places)).toList());
    }

    /**
     * A weighing that came in before, elsewhere.
     *
     * @param at when it came in
     */
    public record Arrived(Weighing weighing, Instant at) {}

    /** Judges and keeps, in one transaction, weighings that another system took in before. */
    public IntakeReport takeArrived(List<Arrived> arrived) {
        Map<CheckpointId, Optional<CheckpointDetails>> places = new HashMap<>();
        return keep(arrived.stream()
                .map(each -> judge(each.weighing(), each.at(), places))
                .toList());
    }

    /**
     * Applies the limit of its day and the conditions of evidence to a weighing; nothing is kept yet.
     *
     * @param places checkpoints looked up before; grows
     * @throws Refusal where the rule table has no limit for so many axles on that day
     */
    VehiclePass judge(Weighing told, Map<CheckpointId, Optional<CheckpointDetails>> places) {
        return judge(told, clock.instant(), places);
    }

    private VehiclePass judge(Weighing told, Instant arrivedAt, Map<CheckpointId, Optional<CheckpointDetails>> places) {
        EvidenceRules rules = evidence.get();
        Set<Anomaly> anomalies = lanes.see(told);
        if (!rules.addsUp(told)) {
            anomalies.add(Anomaly.AXLE_SUM);
        }
        Weighing weighing = told.with(anomalies);
        Weighing.Vehicle vehicle = weighing.vehicle();
        LocalDate day = LocalDate.ofInstant(weighing.capturedAt(), CHINA);
        MassLimit limit = limits.get()
                .find(vehicle.axles(), vehicle.type(), vehicle.singleDriveAxle(), day)
                .orElseThrow(() -> Refusal.rule(
                        "overload.no_limit_for_axles",
                        PassField.AXLES.key(),
                        Map.of("axles", vehicle.axles(), "day", day)));
        Optional<CheckpointDetails> place = places.computeIfAbsent(
                weighing.checkpoint(), id -> checkpoints.find(id).map(Checkpoint::details));
        OverLimit over = OverLimit.of(
                weighing.totalKg(), limit, place.flatMap(each -> Optional.ofNullable(each.accuracyClass())));
        Set<EvidenceCondition> gaps = place.map(each -> rules.gaps(weighing, each, Set.of(), false))
                .orElse(EnumSet.allOf(EvidenceCondition.class));
        return new VehiclePass(0, weighing, over, arrivedAt, false, gaps);
    }

    /** Keeps judged passes in one transaction, then tells who listens. */
    IntakeReport keep(List<VehiclePass> passes) {
        IntakeReport report = register.append(passes);
        report.stored().forEach(stored);
        return report;
    }
}

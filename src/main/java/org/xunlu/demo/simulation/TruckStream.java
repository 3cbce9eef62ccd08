package org.xunlu.demo.simulation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import org.xunlu.overload.Cargo;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.overload.CheckpointRegister;
import org.xunlu.overload.PassIntake;
import org.xunlu.overload.Plate;
import org.xunlu.overload.TravelDirection;
import org.xunlu.overload.VehicleType;
import org.xunlu.overload.Weighing;

/** Sends a made-up truck over one of the off-site points now and then, through the same intake as real points. */
public final class TruckStream {
    private static final int LIMIT_KG = 49_000;
    private static final int OVER_ONE_IN = 12;

    private final CheckpointRegister checkpoints;
    private final PassIntake intake;
    private final Clock clock;
    private final SplittableRandom chance = new SplittableRandom(2);

    /** Over the points of this register. */
    public TruckStream(CheckpointRegister checkpoints, PassIntake intake, Clock clock) {
        this.checkpoints = checkpoints;
        this.intake = intake;
        this.clock = clock;
    }

    /** One truck over one point. */
    public void send() {
        List<Checkpoint> points = checkpoints.list().stream()
                .filter(point -> point.details().kind() == CheckpointKind.OFF_SITE)
                .toList();
        if (points.isEmpty()) {
            return;
        }
        Checkpoint point = points.get(chance.nextInt(points.size()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        boolean over = chance.nextInt(OVER_ONE_IN) == 0;
        int total = over ? LIMIT_KG + 1_000 + 20 * chance.nextInt(1_500) : 20_000 + 20 * chance.nextInt(1_400);
        intake.take(List.of(new Weighing(
                "YSL-" + now.getEpochSecond() + "-" + point.id().value(),
                point.id(),
                now,
                1 + chance.nextInt(2),
                chance.nextBoolean() ? TravelDirection.UP : TravelDirection.DOWN,
                Weighing.Plates.of(new Plate("皖L演" + (1_000 + chance.nextInt(2_400))), "黄"),
                new Weighing.Vehicle(VehicleType.COMBINATION, "", 6, "", List.of(), List.of(), false, null, null, null),
                total,
                new Weighing.Motion(40.0 + chance.nextInt(30), null, false, false),
                false,
                List.of(),
                over ? new Cargo("STONE", "石子") : Cargo.UNKNOWN)));
    }
}

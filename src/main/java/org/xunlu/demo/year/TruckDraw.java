package org.xunlu.demo.year;

import java.util.Locale;
import java.util.SplittableRandom;
import org.xunlu.overload.VehicleType;

/** Draws trucks: build, mass, plate. */
final class TruckDraw {
    private static final int[] AXLES = {2, 3, 4, 5, 6};
    private static final int[] LIMITS_KG = {18_000, 25_000, 31_000, 43_000, 49_000};
    private static final double[] SHARES = {0.22, 0.08, 0.16, 0.09, 0.45};
    private static final String[] HOMES = {"皖L", "皖F", "苏C", "豫N"};

    private final SplittableRandom chance;

    TruckDraw(SplittableRandom chance) {
        this.chance = chance;
    }

    /**
     * A kind of truck.
     *
     * @param limitKg greatest lawful total mass (62号令 Art. 3)
     */
    record Build(VehicleType type, int axles, int limitKg) {}

    /** The build most stone and coal is carried with. */
    static final Build HEAVY = new Build(VehicleType.COMBINATION, 6, 49_000);

    Build build() {
        double draw = chance.nextDouble();
        int kind = 0;
        while (kind < SHARES.length - 1 && draw >= SHARES[kind]) {
            draw -= SHARES[kind];
            kind++;
        }
        VehicleType type = AXLES[kind] <= 4 ? VehicleType.TRUCK : VehicleType.COMBINATION;
        return new Build(type, AXLES[kind], LIMITS_KG[kind]);
    }

    /** Mass of a truck within its limit. */
    int lawfulKg(Build build) {
        return tens(build.limitKg() * (0.35 + 0.63 * chance.nextDouble()));
    }

    /** Mass of a truck over its limit: mostly a little, seldom double. */
    int unlawfulKg(Build build) {
        double rate = Math.min(1.3, 0.03 - 0.28 * StrictMath.log(1 - chance.nextDouble()));
        return tens(build.limitKg() * (1 + rate));
    }

    /** One of 2,400 plates; the sign 演 marks them as made up. */
    String plate() {
        int number = chance.nextInt(2_400);
        return String.format(Locale.ROOT, "%s演%04d", HOMES[number % HOMES.length], 1_000 + number);
    }

    private static int tens(double kg) {
        return (int) Math.round(kg / 20) * 20;
    }
}

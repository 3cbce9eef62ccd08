package org.xunlu.overload.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.overload.MassLimit;
import org.xunlu.overload.MassLimits;
import org.xunlu.overload.OverLimit;
import org.xunlu.overload.PassFilter;
import org.xunlu.overload.PassRegister;
import org.xunlu.overload.Severity;
import org.xunlu.overload.VehiclePass;
import org.xunlu.overload.Weighing;

/**
 * What a change of the rules would make of the newest passes, so that people see what they do before they do it. Nothing
 * is changed: a pass keeps the limit of the day it came in.
 *
 * @param from the oldest pass looked at; null where there is none
 * @param passes how many were looked at
 * @param changed passes of which the limit, the severity, the fine or the points would be others
 * @param before by the rules as they stand
 * @param after by the rules with the change
 */
public record LawEffect(@Nullable Instant from, int passes, int changed, Figures before, Figures after) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int MOST_PASSES = 5_000;

    /**
     * Sums over the passes looked at.
     *
     * @param over over their limit
     * @param severe severely over
     * @param fineCents sum of the fines, the middle of each span
     * @param points sum of the penalty points
     */
    public record Figures(int over, int severe, long fineCents, long points) {
        private Figures plus(Judged pass) {
            return new Figures(
                    over + (pass.limit == 0 || !pass.over ? 0 : 1),
                    severe + (pass.severe ? 1 : 0),
                    fineCents + pass.fineCents,
                    points + pass.points);
        }
    }

    /** The rules of one moment. */
    public record Rules(MassLimits limits, LawBook book, String province) {}

    private record Judged(int limit, boolean over, boolean severe, long fineCents, int points) {}

    /**
     * Judges the newest passes by both, as if both had been in force.
     *
     * @param startsOn first day of the changed row: passes before it are judged as if they came on it
     */
    public static LawEffect of(PassRegister register, Rules before, Rules after, LocalDate startsOn) {
        List<VehiclePass> newest =
                register.list(PassFilter.between(null, null), MOST_PASSES, null).items();
        Figures then = new Figures(0, 0, 0, 0);
        Figures now = then;
        int changed = 0;
        for (VehiclePass pass : newest) {
            LocalDate day = LocalDate.ofInstant(pass.weighing().capturedAt(), CHINA);
            LocalDate asIf = day.isBefore(startsOn) ? startsOn : day;
            Judged one = judge(pass.weighing(), before, asIf);
            Judged other = judge(pass.weighing(), after, asIf);
            then = then.plus(one);
            now = now.plus(other);
            changed += one.equals(other) ? 0 : 1;
        }
        Instant oldest = newest.isEmpty()
                ? null
                : newest.get(newest.size() - 1).weighing().capturedAt();
        return new LawEffect(oldest, newest.size(), changed, then, now);
    }

    private static Judged judge(Weighing weighing, Rules rules, LocalDate day) {
        Weighing.Vehicle vehicle = weighing.vehicle();
        Optional<MassLimit> limit = rules.limits.find(vehicle.axles(), vehicle.type(), vehicle.singleDriveAxle(), day);
        if (limit.isEmpty()) {
            return new Judged(0, false, false, 0, 0);
        }
        OverLimit over = OverLimit.of(weighing.totalKg(), limit.get(), Optional.empty());
        FineReference fine = new FineTable(rules.book, rules.province).of(over, vehicle, day);
        int threshold =
                rules.book.setting(SeverePeriods.SETTING, rules.province, day, SeverePeriods.USUAL_BASIS_POINTS);
        boolean severe =
                over.over() && (over.severity() == Severity.HUNDRED_TONNE || over.rateBasisPoints() >= threshold);
        return new Judged(
                limit.get().limitKg(), over.over(), severe, (fine.leastCents() + fine.mostCents()) / 2, fine.points());
    }
}

package org.xunlu.overload;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds which {@link EvidenceCondition}s a weighing does not meet, with the numbers in force.
 *
 * @param announcementLeadDays days between the announcement and the first usable record
 * @param leastKmPerHour slowest speed at which the instrument weighs right
 * @param mostKmPerHour fastest
 * @param leastConfidence least confidence of a plate reading, 0 to 1
 * @param axleSumTolerancePercent how far the sum of the axle masses may be off the total, percent of the total
 */
public record EvidenceRules(
        int announcementLeadDays,
        double leastKmPerHour,
        double mostKmPerHour,
        double leastConfidence,
        int axleSumTolerancePercent) {
    /** What is used where no row of law says otherwise. */
    public static final EvidenceRules USUAL = new EvidenceRules(15, 0.5, 100, 0.8, 5);

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Set<MediaKind> NEEDED =
            Set.of(MediaKind.FRONT, MediaKind.SIDE, MediaKind.REAR, MediaKind.SCENE);

    /**
     * The conditions not met.
     *
     * @param place the place as it is registered; its dates are compared with the day of the weighing
     * @param held kinds of which a photo is held here
     * @param contested whether another record under the code says something else
     */
    public Set<EvidenceCondition> gaps(
            Weighing weighing, CheckpointDetails place, Set<MediaKind> held, boolean contested) {
        LocalDate day = LocalDate.ofInstant(weighing.capturedAt(), CHINA);
        EnumSet<EvidenceCondition> gaps = EnumSet.noneOf(EvidenceCondition.class);
        note(gaps, EvidenceCondition.VERIFIED, verified(place, day));
        note(gaps, EvidenceCondition.LEGAL_REVIEW, reached(place.standing().legalReviewOn(), day));
        note(gaps, EvidenceCondition.TECHNICAL_REVIEW, reached(place.standing().technicalReviewOn(), day));
        LocalDate announced = place.announcedOn();
        note(
                gaps,
                EvidenceCondition.ANNOUNCED,
                announced != null && !announced.plusDays(announcementLeadDays).isAfter(day));
        note(gaps, EvidenceCondition.SIGNED, reached(place.standing().signsRecordedOn(), day));
        note(gaps, EvidenceCondition.ACCURACY_CLASS, place.accuracyClass() != null);
        Double speed = weighing.motion().speedKmPerHour();
        note(gaps, EvidenceCondition.SPEED, speed != null && speed >= leastKmPerHour && speed <= mostKmPerHour);
        note(
                gaps,
                EvidenceCondition.NO_ANOMALY,
                weighing.motion().anomalies().isEmpty() && !weighing.motion().unusual());
        note(gaps, EvidenceCondition.PLATE, plateRead(weighing.plates()));
        note(gaps, EvidenceCondition.PHOTOS, held.containsAll(NEEDED));
        note(gaps, EvidenceCondition.VIDEO, weighing.media().stream().anyMatch(each -> each.kind()
                .video()));
        note(gaps, EvidenceCondition.UNCONTESTED, !contested);
        return gaps;
    }

    /** Whether the axle masses add up to the total, as far as any are told. */
    boolean addsUp(Weighing weighing) {
        long sum = weighing.vehicle().axleKg().stream()
                .mapToLong(Integer::longValue)
                .sum();
        long total = weighing.totalKg();
        return sum == 0 || Math.abs(sum - total) * 100 <= total * axleSumTolerancePercent;
    }

    private static void note(Set<EvidenceCondition> gaps, EvidenceCondition condition, boolean met) {
        if (!met) {
            gaps.add(condition);
        }
    }

    private static boolean verified(CheckpointDetails place, LocalDate day) {
        LocalDate from = place.verifiedOn();
        LocalDate until = place.verifiedUntil();
        return from != null && until != null && !day.isBefore(from) && !day.isAfter(until);
    }

    private static boolean reached(@Nullable LocalDate since, LocalDate day) {
        return since != null && !since.isAfter(day);
    }

    private boolean plateRead(Weighing.Plates plates) {
        return sure(plates.front(), plates.frontConfidence()) || sure(plates.rear(), plates.rearConfidence());
    }

    private boolean sure(Plate plate, @Nullable Double confidence) {
        return plate.read() && confidence != null && confidence >= leastConfidence;
    }
}

package org.xunlu.overload.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.CheckpointKind;

/**
 * How the weighing places did in a month: rates by the published counting rules, state today, what falls due.
 *
 * @param month the month
 * @param calendarDays its days, of a running month those begun
 * @param rule thresholds applied
 * @param rows one a place that stands, by code
 * @param due what ends soon or has ended, the earliest first
 * @param meanRepairHours MTTR of tickets repaired in the month; null where there were none
 */
public record MonthBoard(
        YearMonth month,
        int calendarDays,
        RateRule rule,
        List<Row> rows,
        List<Due> due,
        @Nullable Double meanRepairHours) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Duration SILENT = Duration.ofDays(2);

    public MonthBoard {
        rows = List.copyOf(rows);
        due = List.copyOf(due);
    }

    /** Why an off-site point does not count as in good order in the month; NONE where it does. */
    public enum Lack {
        NONE,
        REPAIR,
        ZERO_DATA,
        TOO_FEW
    }

    /**
     * One place.
     *
     * @param counts whether its over-limit rate counts
     * @param ranked whether it may be ranked
     */
    public record Row(
            Checkpoint checkpoint, PointState state, PointCount count, Lack lack, boolean counts, boolean ranked) {}

    /** Something that ends: the verification or a maintenance contract. */
    public record Due(Checkpoint checkpoint, What what, LocalDate on, long daysLeft) {
        /** What ends. */
        public enum What {
            VERIFICATION,
            CONTRACT
        }
    }

    /**
     * Puts a month together.
     *
     * @param counts of the month, by place
     * @param now the present, for states and what falls due
     */
    public static MonthBoard of(
            YearMonth month,
            RateRule rule,
            List<Checkpoint> checkpoints,
            Map<CheckpointId, PointCount> counts,
            Map<CheckpointId, Instant> lastRecords,
            List<Repair> repairs,
            List<Contract> contracts,
            Instant now) {
        LocalDate today = LocalDate.ofInstant(now, CHINA);
        Instant begin = month.atDay(1).atStartOfDay(CHINA).toInstant();
        Instant end = month.plusMonths(1).atDay(1).atStartOfDay(CHINA).toInstant();
        Instant seen = now.isBefore(end) ? now : end.minusMillis(1);
        int days = YearMonth.from(today).equals(month) ? today.getDayOfMonth() : month.lengthOfMonth();
        List<Row> rows = new ArrayList<>();
        for (Checkpoint place : checkpoints) {
            if (place.details().kind().stands()) {
                PointCount count = counts.getOrDefault(place.id(), PointCount.NONE);
                List<Repair> own = repairs.stream()
                        .filter(each -> each.checkpoint().equals(place.id()))
                        .toList();
                PointState state = state(place, rule, own, lastRecords.get(place.id()), now);
                boolean enough = rule.enough(count);
                rows.add(new Row(
                        place,
                        state,
                        count,
                        lack(count, rule, own, seen),
                        enough,
                        enough && count.onlineDays() >= rule.rankingDays()));
            }
        }
        OptionalDouble mean = repairs.stream()
                .filter(each -> each.repairedAt() != null
                        && !each.repairedAt().isBefore(begin)
                        && each.repairedAt().isBefore(end))
                .mapToDouble(each -> each.downTime().orElse(Duration.ZERO).toMinutes() / 60.0)
                .average();
        return new MonthBoard(
                month,
                days,
                rule,
                rows,
                due(checkpoints, contracts, rule, today),
                mean.isPresent() ? mean.getAsDouble() : null);
    }

    private static Lack lack(PointCount count, RateRule rule, List<Repair> own, Instant seen) {
        if (own.stream().anyMatch(repair -> repair.openAt(seen))) {
            return Lack.REPAIR;
        }
        if (count.trucks() == 0) {
            return Lack.ZERO_DATA;
        }
        return rule.enough(count) ? Lack.NONE : Lack.TOO_FEW;
    }

    /** How a place stands at a moment. */
    public static PointState state(
            Checkpoint place, RateRule rule, List<Repair> own, @Nullable Instant last, Instant now) {
        CheckpointKind kind = place.details().kind();
        if (!kind.stands()) {
            return PointState.CANDIDATE;
        }
        LocalDate today = LocalDate.ofInstant(now, CHINA);
        boolean automatic = kind == CheckpointKind.OFF_SITE;
        boolean silent = automatic && (last == null || last.plus(SILENT).isBefore(now));
        if (silent || own.stream().anyMatch(repair -> repair.openAt(now))) {
            return PointState.FAULTY;
        }
        LocalDate until = place.details().verifiedUntil();
        if (!place.verifiedOn(today) || until == null || !until.isAfter(today.plusDays(rule.dueDays()))) {
            return PointState.VERIFICATION_DUE;
        }
        LocalDate announced = place.details().announcedOn();
        boolean told = announced != null
                && !announced.plusDays(rule.announceLeadDays()).isAfter(today);
        return automatic && !told ? PointState.NOT_ANNOUNCED : PointState.ONLINE;
    }

    private static List<Due> due(
            List<Checkpoint> checkpoints, List<Contract> contracts, RateRule rule, LocalDate today) {
        LocalDate horizon = today.plusDays(rule.dueDays());
        List<Due> due = new ArrayList<>();
        for (Checkpoint place : checkpoints) {
            LocalDate until = place.details().verifiedUntil();
            if (place.details().kind().stands() && until != null && !until.isAfter(horizon)) {
                due.add(new Due(place, Due.What.VERIFICATION, until, until.toEpochDay() - today.toEpochDay()));
            }
            // of several contracts the last one tells when nobody is bound any more
            contracts.stream()
                    .filter(each -> each.checkpoint().equals(place.id()))
                    .max(Comparator.comparing(Contract::endsOn))
                    .filter(last -> !last.endsOn().isAfter(horizon))
                    .ifPresent(last -> due.add(new Due(
                            place,
                            Due.What.CONTRACT,
                            last.endsOn(),
                            last.endsOn().toEpochDay() - today.toEpochDay())));
        }
        due.sort(Comparator.comparing(Due::on)
                .thenComparing(each -> each.checkpoint().details().code()));
        return due;
    }

    private List<Row> automatic() {
        return rows.stream()
                .filter(row -> row.checkpoint().details().kind() == CheckpointKind.OFF_SITE)
                .toList();
    }

    /** How many off-site points there are; fixed stations weigh when staffed and are not in the rates. */
    public int points() {
        return automatic().size();
    }

    /** How many off-site points lack this. */
    public int lacking(Lack lack) {
        return (int) automatic().stream().filter(row -> row.lack() == lack).count();
    }

    /** 完好率: points that lack nothing by all points; empty without points. */
    public OptionalDouble equipmentOkRate() {
        return points() == 0 ? OptionalDouble.empty() : OptionalDouble.of(lacking(Lack.NONE) / (double) points());
    }

    /** 在线率 of one place: online days by calendar days. */
    public double onlineRate(Row row) {
        return row.count().onlineDays() / (double) calendarDays;
    }

    /** 在线率 of the county: the mean of its off-site points; empty without points. */
    public OptionalDouble onlineRate() {
        return automatic().stream().mapToDouble(this::onlineRate).average();
    }
}

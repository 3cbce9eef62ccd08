package org.xunlu.demo.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xunlu.demo.Seeds;

/**
 * What became of the off-site points' best records: 90 evidence sets made complete 做齐 and 71 filed 立案 within the year;
 * some rejected, not handled, and a queue that waits. And the 30 permits revoked of vehicles caught four times.
 *
 * @param drafts the passes with photos, by time of the pass
 * @param revocations permits revoked
 */
public record EvidenceYear(List<Draft> drafts, List<Revoked> revocations) {
    public static final int COLLECTED = 90;
    public static final int FILED = 71;
    private static final int REJECTED = 6;
    private static final int NOT_HANDLED = 5;
    private static final int SECOND = 5;
    private static final int FIRST = 14;
    /** Days since the announcement on which records are not evidence yet. */
    private static final int LEAD_DAYS = 15;

    /** The announced points by their place in the list of stations; temporary ones are no evidence. */
    private static final int FIRST_OFF_SITE = 2;

    private static final int LAST_OFF_SITE = 5;
    private static final int STEPS_DAYS = 20;
    private static final int HEAVY_LIMIT_KG = 49_000;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    public EvidenceYear {
        drafts = List.copyOf(drafts);
        revocations = List.copyOf(revocations);
    }

    /** How far one got. */
    public enum Fate {
        AWAITS_FIRST,
        AWAITS_SECOND,
        REJECTED,
        NOT_HANDLED,
        COLLECTED,
        FILED,
        DECIDED,
        CLOSED
    }

    /**
     * One pass with photos.
     *
     * @param recordCode its code
     * @param at when it was weighed
     * @param reviewedAt when it was first reviewed; null while it waits
     * @param number for made-up numbers of files
     */
    public record Draft(
            String recordCode,
            Instant at,
            Fate fate,
            @Nullable Instant reviewedAt,
            int number) {}

    /** A permit revoked. */
    public record Revoked(String plate, LocalDate decidedOn, String reference) {}

    static EvidenceYear of(DirtyPasses passes, LocalDate lastDay, Seeds seeds) {
        SplittableRandom chance = seeds.stream("evidence");
        Instant usableFrom = start(Stations.announced(lastDay).plusDays(LEAD_DAYS));
        Map<String, Long> deliveries =
                passes.passes().stream().collect(Collectors.groupingBy(TruckPass::recordCode, Collectors.counting()));
        List<TruckPass> usable = passes.passes().stream()
                .filter(pass ->
                        pass.station() >= FIRST_OFF_SITE && pass.station() <= LAST_OFF_SITE && !pass.straddling())
                .filter(pass -> pass.axles() == TruckDraw.HEAVY.axles() && pass.totalKg() > HEAVY_LIMIT_KG * 11 / 10)
                .filter(pass -> pass.plateSure()
                        && pass.plate().length() >= 6
                        && !pass.at().isBefore(usableFrom))
                .filter(pass -> pass.at().isBefore(start(lastDay.minusDays(1))))
                .filter(pass -> deliveries.getOrDefault(pass.recordCode(), 0L) == 1)
                .toList();
        List<TruckPass> shuffled = new ArrayList<>(usable);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, chance.nextInt(i + 1));
        }
        Instant early = start(lastDay.minusDays(STEPS_DAYS));
        List<TruckPass> old =
                shuffled.stream().filter(pass -> pass.at().isBefore(early)).toList();
        // the queue holds the latest, so that little of it is overdue on the first day
        List<TruckPass> recent = shuffled.stream()
                .sorted(Comparator.comparing(TruckPass::at).reversed())
                .limit(SECOND + FIRST)
                .sorted(Comparator.comparing(TruckPass::at))
                .toList();
        List<Draft> drafts = new ArrayList<>();
        int settled = COLLECTED + REJECTED + NOT_HANDLED;
        for (int i = 0; i < settled; i++) {
            drafts.add(draft(old.get(i), fate(i, old.get(i), lastDay), chance, i + 1));
        }
        for (int i = 0; i < SECOND + FIRST; i++) {
            Fate fate = i < SECOND ? Fate.AWAITS_SECOND : Fate.AWAITS_FIRST;
            drafts.add(draft(recent.get(i), fate, chance, settled + i + 1));
        }
        drafts.sort(Comparator.comparing(Draft::at).thenComparing(Draft::recordCode));
        return new EvidenceYear(drafts, revoked(passes, lastDay));
    }

    private static Fate fate(int i, TruckPass pass, LocalDate lastDay) {
        if (i >= COLLECTED) {
            return i < COLLECTED + REJECTED ? Fate.REJECTED : Fate.NOT_HANDLED;
        }
        if (i >= FILED) {
            return Fate.COLLECTED;
        }
        // what is older than two months has been decided, older than three closed
        if (pass.at().isBefore(start(lastDay.minusDays(90)))) {
            return Fate.CLOSED;
        }
        return pass.at().isBefore(start(lastDay.minusDays(60))) ? Fate.DECIDED : Fate.FILED;
    }

    private static Draft draft(TruckPass pass, Fate fate, SplittableRandom chance, int number) {
        Instant reviewed = pass.at().plusSeconds(86_400L * (1 + chance.nextInt(3)) + chance.nextInt(20_000));
        return new Draft(pass.recordCode(), pass.at(), fate, fate == Fate.AWAITS_FIRST ? null : reviewed, number);
    }

    private static List<Revoked> revoked(DirtyPasses passes, LocalDate lastDay) {
        return IntStream.range(0, FixedStationYear.REPEATERS)
                .mapToObj(number -> {
                    String plate = FixedStationYear.repeater(number);
                    Instant fourth = passes.passes().stream()
                            .filter(pass -> pass.plate().equals(plate))
                            .map(TruckPass::at)
                            .max(Comparator.naturalOrder())
                            .orElseThrow();
                    LocalDate decided = LocalDate.ofInstant(fourth, CHINA).plusDays(12);
                    LocalDate latest = lastDay.minusDays(1);
                    return new Revoked(
                            plate,
                            decided.isAfter(latest) ? latest : decided,
                            String.format(Locale.ROOT, "演示运管撤〔%d〕%03d号", lastDay.getYear(), number + 1));
                })
                .toList();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(CHINA).toInstant();
    }
}

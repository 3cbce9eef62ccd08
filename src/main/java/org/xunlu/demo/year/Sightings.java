package org.xunlu.demo.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.xunlu.demo.Seeds;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.FindingState;
import org.xunlu.finding.Observation;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.Traversal;

/**
 * What the patrols found: 65 obstacles cleared, 41 non-standard objects and one high-mast billboard removed, two markets
 * on the road dispersed, all verified, as the brigade's report has it; and what is still open, dismissed or unproven.
 */
final class Sightings {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final double METERS_A_DEGREE = 111_195;

    private final List<Duty> duties;
    private final RoadNetwork network;
    private final Instant end;
    private final SplittableRandom chance;
    private final List<Sighting> found = new ArrayList<>();

    private Sightings(List<Duty> duties, RoadNetwork network, LocalDate lastDay, Seeds seeds) {
        this.duties = duties;
        this.network = network;
        this.end = lastDay.atStartOfDay(CHINA).toInstant();
        this.chance = seeds.stream("findings");
    }

    static List<Sighting> of(List<Duty> duties, RoadNetwork network, LocalDate lastDay, Seeds seeds) {
        Sightings year = new Sightings(duties, network, lastDay, seeds);
        year.cleared(FindingKind.GRAIN_DRYING, 38, "路面打场晒粮，已劝离清理");
        year.cleared(FindingKind.PILED_MATERIAL, 15, "占道堆放砂石料");
        year.cleared(FindingKind.OBSTACLE, 12, "路面障碍物");
        year.cleared(FindingKind.NON_ROAD_SIGN, 41, "公路两侧非标物");
        year.cleared(FindingKind.HIGH_MAST_BILLBOARD, 1, "无许可高炮广告牌，已拆除");
        year.cleared(FindingKind.ROAD_MARKET, 2, "骑路逢集，已驱离疏导");
        year.open(FindingKind.STALL, 6);
        year.open(FindingKind.PILED_MATERIAL, 7);
        year.open(FindingKind.NON_ROAD_SIGN, 8);
        year.open(FindingKind.CONTROL_ZONE_BUILDING, 4);
        year.open(FindingKind.DAMAGED_FACILITY, 5);
        year.open(FindingKind.SPILLAGE, 3);
        year.ended(6);
        year.found.sort(Comparator.comparing(each -> each.observation().foundAt()));
        return year.found;
    }

    private void cleared(FindingKind kind, int count, String note) {
        for (int i = 0; i < count; i++) {
            Duty duty = drawn(kind);
            Observation seen = seen(duty, kind, note);
            Instant closed = seen.foundAt().plus(Duration.ofHours(2 + chance.nextInt(120)));
            Instant before = closed.isBefore(end) ? closed : seen.foundAt().plus(Duration.ofMinutes(40));
            found.add(new Sighting(
                    seen, new FindingState.Closed(before, true), duty.crew().get(0)));
        }
    }

    private void open(FindingKind kind, int count) {
        for (int i = 0; i < count; i++) {
            Duty duty = duties.get(duties.size() - 1 - chance.nextInt(90));
            Observation seen = seen(duty, kind, "待处理");
            LocalDate deadline = LocalDate.ofInstant(seen.foundAt(), CHINA).plusDays(15);
            boolean ordered = chance.nextInt(3) > 0;
            found.add(new Sighting(
                    seen,
                    ordered
                            ? new FindingState.Ordered(deadline, seen.foundAt().plus(Duration.ofMinutes(15)))
                            : new FindingState.Found(),
                    duty.crew().get(0)));
        }
    }

    /** Closed without proof, and dismissed: neither counts in the report. */
    private void ended(int count) {
        for (int i = 0; i < count; i++) {
            Duty duty = duties.get(chance.nextInt(duties.size()));
            Observation seen = seen(duty, FindingKind.DUMPING, "路侧倾倒垃圾");
            Instant later = seen.foundAt().plus(Duration.ofHours(5));
            found.add(new Sighting(
                    seen,
                    i % 2 == 0 ? new FindingState.Closed(later, false) : new FindingState.Dismissed(later),
                    duty.crew().get(0)));
        }
    }

    /** Grain lies on roads after the wheat (25 May to 20 June) and maize (October) harvests, domain knowledge. */
    private Duty drawn(FindingKind kind) {
        Duty duty = duties.get(chance.nextInt(duties.size()));
        for (int i = 0; kind == FindingKind.GRAIN_DRYING && !harvest(duty) && i < 500; i++) {
            duty = duties.get(chance.nextInt(duties.size()));
        }
        return duty;
    }

    private static boolean harvest(Duty duty) {
        LocalDate day = LocalDate.ofInstant(duty.departed(), CHINA);
        boolean wheat = (day.getMonth() == Month.MAY && day.getDayOfMonth() >= 25)
                || (day.getMonth() == Month.JUNE && day.getDayOfMonth() <= 20);
        return wheat || day.getMonth() == Month.OCTOBER;
    }

    /** Somewhere on the way, three to eight metres beside the centre line, while the car was there. */
    private Observation seen(Duty duty, FindingKind kind, String note) {
        int part = chance.nextInt(duty.way().size());
        Traversal at = duty.way().get(part);
        double fraction = at.fromFraction() + (at.toFraction() - at.fromFraction()) * chance.nextDouble();
        LonLat centre = network.positionAt(at.segment(), fraction);
        double aside = (3 + 5 * chance.nextDouble()) / METERS_A_DEGREE * (chance.nextBoolean() ? 1 : -1);
        LonLat position = new LonLat(centre.lon() + aside, centre.lat() + aside / 2);
        long seconds = Duration.between(duty.departed(), duty.returned()).toSeconds()
                * part
                / duty.way().size();
        return new Observation(kind, position, note + "（演示）", duty.departed().plusSeconds(seconds));
    }
}

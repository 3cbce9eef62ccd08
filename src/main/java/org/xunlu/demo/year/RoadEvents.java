package org.xunlu.demo.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.xunlu.demo.Seeds;
import org.xunlu.demo.county.Anchors;
import org.xunlu.demo.county.Town;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.demand.Closure;
import org.xunlu.patrol.demand.Season;

/**
 * What changes the demand of days: markets of towns by the lunar calendar, and closed roads.
 *
 * @param markets days of markets, made up
 * @param closures one that runs over the last day, one some days later
 */
public record RoadEvents(List<Season> markets, List<Closure> closures) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String MADE_UP = "演示数据，随机生成 (generated)";
    private static final int MARKETS = 6;
    private static final double AROUND_METERS = 1_200;
    private static final List<Set<Integer>> DIGITS = List.of(Set.of(1, 6), Set.of(2, 7), Set.of(3, 8), Set.of(4, 9));

    public RoadEvents {
        markets = List.copyOf(markets);
        closures = List.copyOf(closures);
    }

    static RoadEvents of(Anchors anchors, RoadNetwork network, LocalDate lastDay, Seeds seeds) {
        SplittableRandom chance = seeds.stream("road-events");
        List<Season> markets = new ArrayList<>();
        int step = Math.max(1, anchors.towns().size() / MARKETS);
        for (int i = 0; i < MARKETS && i * step < anchors.towns().size(); i++) {
            Town town = anchors.towns().get(i * step);
            markets.add(new Season(
                    0,
                    town.name() + "骑路逢集（演示）",
                    MonthDay.of(1, 1),
                    MonthDay.of(12, 31),
                    DIGITS.get(chance.nextInt(DIGITS.size())),
                    town.position(),
                    AROUND_METERS,
                    6,
                    11,
                    Set.of(),
                    MADE_UP,
                    true));
        }
        return new RoadEvents(
                markets,
                List.of(
                        closure(network, chance, lastDay.minusDays(3), 12, "桥梁维修，双向封闭（演示）"),
                        closure(network, chance, lastDay.plusDays(3), 2, "路面罩面施工（演示）")));
    }

    /** Two neighbouring segments of a county road. */
    private static Closure closure(
            RoadNetwork network, SplittableRandom chance, LocalDate first, int days, String reason) {
        List<Integer> fit = IntStream.range(0, network.segmentCount() - 1)
                .filter(segment -> network.roadOf(segment).roadClass() == RoadClass.COUNTY
                        && network.roadOf(segment + 1).equals(network.roadOf(segment)))
                .boxed()
                .toList();
        int segment = fit.get(chance.nextInt(fit.size()));
        Set<SegmentId> closed = Set.of(
                network.segment(segment).id(), network.segment(segment + 1).id());
        return new Closure(0, closed, at(first, 8), at(first.plusDays(days), 18), reason, "演示调度员");
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(CHINA).toInstant();
    }
}

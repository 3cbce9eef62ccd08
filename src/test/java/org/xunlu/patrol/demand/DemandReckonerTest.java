package org.xunlu.patrol.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xunlu.calendar.LunarDay;
import org.xunlu.geo.LonLat;
import org.xunlu.network.GridNetworks;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.SegmentId;

final class DemandReckonerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final RoadNetwork NETWORK = GridNetworks.of(4, 4, 500);
    private static final RoadClass CLASS = NETWORK.roadOf(0).roadClass();
    private static final SegmentId FIRST = NETWORK.segment(0).id();

    private static VisitRule every(int days, String code, LocalDate from) {
        return new VisitRule(days, CLASS, code, days, from, null, "a test", true);
    }

    private static RiskRule factor(RiskKind kind, double factor) {
        return new RiskRule(1, kind, factor, DAY.minusYears(1), null, "a test", true);
    }

    private static Season season(Set<Integer> digits, @Nullable LonLat place) {
        return new Season(
                1,
                "market",
                MonthDay.of(1, 1),
                MonthDay.of(12, 31),
                digits,
                place,
                300,
                6,
                12,
                Set.of(),
                "a test",
                true);
    }

    private static SegmentDemand first(DemandRules rules, Map<SegmentId, LocalDate> visits, double findings) {
        return new DemandReckoner(NETWORK, rules)
                .reckon(DAY, visits, Map.of(RiskKind.FINDINGS, Map.of(FIRST, findings)))
                .get(0);
    }

    private static DemandRules rules(List<VisitRule> visits, List<RiskRule> risks, List<Season> seasons) {
        return new DemandRules(visits, risks, seasons, List.of());
    }

    @Test
    void a_road_is_due_when_its_period_has_passed_and_where_nobody_knows_of_a_visit() {
        DemandRules rules = rules(List.of(every(7, "", DAY.minusYears(1))), List.of(), List.of());
        assertThat(first(rules, Map.of(FIRST, DAY.minusDays(6)), 0).due()).isFalse();
        assertThat(first(rules, Map.of(FIRST, DAY.minusDays(7)), 0).due()).isTrue();
        assertThat(first(rules, Map.of(), 0).due()).isTrue();
        assertThat(first(rules, Map.of(), 0).daysSince()).isNull();
    }

    @Test
    void the_rule_of_the_day_counts_and_zero_days_take_a_class_out() {
        List<VisitRule> visits =
                List.of(every(7, "", DAY.minusYears(1)), every(2, "", DAY), every(9, "", DAY.plusDays(1)));
        assertThat(first(rules(visits, List.of(), List.of()), Map.of(), 0).everyDays())
                .isEqualTo(2);
        DemandRules none = rules(List.of(every(0, "", DAY)), List.of(), List.of());
        assertThat(new DemandReckoner(NETWORK, none).reckon(DAY, Map.of(), Map.of()))
                .isEmpty();
    }

    @Test
    void a_rule_that_names_the_road_goes_before_that_of_its_class() {
        String code = NETWORK.roadOf(0).routeCode();
        DemandRules rules = new DemandRules(
                List.of(every(7, "", DAY), new VisitRule(1, CLASS, "G311", 1, DAY, null, "a test", true)),
                List.of(),
                List.of(),
                List.of());
        assertThat(rules.findVisit(CLASS, "g311", DAY).orElseThrow().everyDays())
                .isEqualTo(1);
        assertThat(rules.findVisit(CLASS, code + "X", DAY).orElseThrow().everyDays())
                .isEqualTo(7);
    }

    @Test
    void weight_is_one_and_what_each_risk_adds_by_its_factor() {
        DemandRules rules = rules(
                List.of(every(10, "", DAY.minusYears(1))),
                List.of(factor(RiskKind.FINDINGS, 2), factor(RiskKind.OVERDUE, 3)),
                List.of());
        assertThat(first(rules, Map.of(FIRST, DAY.minusDays(1)), 0.5).weight()).isEqualTo(2);
        // 25 days since: 15 beyond, of three periods of ten
        SegmentDemand late = first(rules, Map.of(FIRST, DAY.minusDays(25)), 0);
        assertThat(late.weight()).isCloseTo(1 + 3 * 0.5, within(1e-12));
        assertThat(late.risks()).containsOnlyKeys(RiskKind.OVERDUE);
        assertThat(first(rules, Map.of(FIRST, DAY.minusDays(300)), 9).weight()).isEqualTo(1 + 3 + 2);
    }

    @Test
    void a_market_counts_on_its_lunar_days_and_around_its_place() {
        // 1 June 2026 is the 16th of the fourth lunar month
        assertThat(LunarDay.of(DAY)).isEqualTo(16);
        assertThat(LunarDay.of(LocalDate.of(2026, 2, 17))).isEqualTo(1);
        assertThat(season(Set.of(6), null).isOn(DAY)).isTrue();
        assertThat(season(Set.of(2, 5, 8), null).isOn(DAY)).isFalse();
        DemandRules rules = rules(
                List.of(every(7, "", DAY)),
                List.of(factor(RiskKind.SEASON, 1)),
                List.of(season(Set.of(6), NETWORK.positionAt(0, 0))));
        List<SegmentDemand> demands = new DemandReckoner(NETWORK, rules).reckon(DAY, Map.of(), Map.of());
        long near = demands.stream()
                .filter(each -> each.risks().containsKey(RiskKind.SEASON))
                .count();
        assertThat(demands.get(0).risks()).containsKey(RiskKind.SEASON);
        assertThat(near).isLessThan(demands.size());
    }

    @Test
    void a_season_may_run_over_new_year() {
        Season winter = new Season(
                1, "w", MonthDay.of(12, 1), MonthDay.of(2, 1), Set.of(), null, 0, 0, 24, Set.of(), "a test", true);
        assertThat(winter.isOn(LocalDate.of(2026, 1, 15))).isTrue();
        assertThat(winter.isOn(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(winter.isOn(LocalDate.of(2026, 2, 2))).isFalse();
    }

    @Test
    void a_closure_takes_its_segments_out_on_the_days_it_touches_by_the_clock_of_china() {
        Closure night = new Closure(
                1,
                Set.of(FIRST),
                Instant.parse("2026-05-31T15:00:00Z"),
                Instant.parse("2026-05-31T17:00:00Z"),
                "r",
                "b");
        DemandRules rules = new DemandRules(List.of(every(7, "", DAY)), List.of(), List.of(), List.of(night));
        DemandReckoner reckoner = new DemandReckoner(NETWORK, rules);
        assertThat(reckoner.closedOn(DAY)).containsExactly(FIRST);
        assertThat(reckoner.closedOn(DAY.minusDays(1))).containsExactly(FIRST);
        assertThat(reckoner.closedOn(DAY.plusDays(1))).isEmpty();
        assertThat(reckoner.reckon(DAY, Map.of(), Map.of()).get(0).closed()).isTrue();
    }

    @Test
    void what_does_not_fit_is_left_out_the_lightest_first() {
        DemandRules rules = rules(List.of(every(7, "", DAY)), List.of(factor(RiskKind.FINDINGS, 2)), List.of());
        List<SegmentDemand> demands =
                new DemandReckoner(NETWORK, rules).reckon(DAY, Map.of(), Map.of(RiskKind.FINDINGS, Map.of(FIRST, 1.0)));
        double all = demands.stream()
                .mapToDouble(each -> NETWORK.lengthMeters(each.segment()) / 1000)
                .sum();
        Workforce one = new Workforce(List.of("one"), List.of(), true, 0.05, 0.05, 0);
        DemandBalance balance = DemandBalance.of(NETWORK, demands, one);
        double left =
                balance.left().stream().mapToDouble(DemandBalance.LeftRoad::km).sum();
        assertThat(balance.total().dueKm()).isCloseTo(all, within(1e-9));
        assertThat(balance.total().aDayKm()).isCloseTo(all / 7, within(1e-9));
        assertThat(balance.fitsKm()).isPositive().isLessThan(all);
        assertThat(balance.fitsKm() + left).isCloseTo(all, within(1e-9));
        assertThat(balance.left()).noneMatch(road -> road.segments().contains(0));
    }
}

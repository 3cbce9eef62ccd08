package org.xunlu.demo.sql;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.demo.DemoCounty;
import org.xunlu.demo.year.Sighting;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.FindingState;
import org.xunlu.finding.HistoryLine;
import org.xunlu.finding.RoadAddress;
import org.xunlu.finding.casework.CaseStep;
import org.xunlu.finding.sql.FindingStore;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadNetwork;

/** Findings of the year, each by the steps that led to its state, so that its history tells how. */
final class FindingLoad {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final double ADDRESS_METERS = 300;
    private static final Duration TOLD_AFTER = Duration.ofMinutes(10);
    private static final Duration CLOSED_AFTER_REVISIT = Duration.ofMinutes(5);
    private static final int DAYS_TO_CORRECT = 15;

    /** What blocks the road is cleared on the spot; what was built or put up is ordered to be removed. */
    private static final Set<FindingKind> CLEARED_AT_ONCE = EnumSet.of(
            FindingKind.GRAIN_DRYING,
            FindingKind.STALL,
            FindingKind.ROAD_MARKET,
            FindingKind.PILED_MATERIAL,
            FindingKind.OBSTACLE,
            FindingKind.SPILLAGE);

    private final FindingStore store;
    private final DemoCounty county;
    private final long officer;

    FindingLoad(Database database, DemoCounty county, long officer) {
        this.store = new FindingStore(database);
        this.county = county;
        this.officer = officer;
    }

    void write() {
        for (Sighting sighting : county.year().sightings()) {
            write(
                    sighting,
                    county.year().brigade().officers().get(sighting.officer()).name());
        }
    }

    private void write(Sighting sighting, String name) {
        Instant found = sighting.observation().foundAt();
        Finding finding = store.add(
                new Finding(
                        new FindingId(0),
                        sighting.observation(),
                        address(county.snapshot(), sighting.observation().position()),
                        officer,
                        name,
                        new FindingState.Found(),
                        1),
                new HistoryLine(found, officer, name, "recorded", "演示数据"),
                null);
        if (sighting.state() instanceof FindingState.Ordered ordered) {
            step(finding, ordered, CaseStep.ORDER, ordered.orderedAt(), name, "责令限期改正");
        } else if (sighting.state() instanceof FindingState.Closed closed) {
            close(finding, closed, name);
        } else if (sighting.state() instanceof FindingState.Dismissed dismissed) {
            step(finding, dismissed, CaseStep.DISMISS, dismissed.dismissedAt(), name, "查看后不属于路域违法");
        }
    }

    private void close(Finding found, FindingState.Closed closed, String name) {
        Instant from = found.observation().foundAt();
        Finding finding = found;
        if (closed.verified()) {
            Instant told = from.plus(TOLD_AFTER);
            Instant looked = closed.closedAt().minus(CLOSED_AFTER_REVISIT);
            LocalDate day = LocalDate.ofInstant(told, CHINA);
            finding = CLEARED_AT_ONCE.contains(found.observation().kind())
                    ? step(
                            finding,
                            new FindingState.OnSite(day.plusDays(1), told),
                            CaseStep.ON_SITE,
                            told,
                            name,
                            "当场责令清除")
                    : step(
                            finding,
                            new FindingState.Ordered(day.plusDays(DAYS_TO_CORRECT), told),
                            CaseStep.ORDER,
                            told,
                            name,
                            "责令限期拆除");
            finding = step(
                    finding,
                    new FindingState.Revisited(
                            true, LocalDate.ofInstant(looked, CHINA).plusDays(3), looked),
                    CaseStep.REVISIT,
                    looked,
                    name,
                    "现场复查：已清除");
        }
        step(finding, closed, CaseStep.CLOSE, closed.closedAt(), name, closed.verified() ? "已清除，现场核实" : "电话告知已清除，未到现场");
    }

    private Finding step(Finding finding, FindingState next, CaseStep step, Instant at, String name, String note) {
        Finding changed = finding.in(next);
        store.replace(changed, new HistoryLine(at, officer, name, step.word(), note + "（演示）"));
        return changed;
    }

    private static @Nullable RoadAddress address(RoadNetwork network, LonLat at) {
        return network.findLocation(at, ADDRESS_METERS).map(RoadAddress::of).orElse(null);
    }
}

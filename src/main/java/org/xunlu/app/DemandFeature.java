package org.xunlu.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunlu.account.AuditTrail;
import org.xunlu.coverage.sql.VisitStore;
import org.xunlu.database.Database;
import org.xunlu.finding.FindingFilter;
import org.xunlu.finding.FindingState;
import org.xunlu.finding.sql.FindingStore;
import org.xunlu.http.Routes;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.SegmentId;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.PassCount;
import org.xunlu.overload.sql.CheckpointStore;
import org.xunlu.overload.sql.PassStore;
import org.xunlu.paging.Page;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.complaint.Complaint;
import org.xunlu.patrol.complaint.http.ComplaintRoutes;
import org.xunlu.patrol.complaint.sql.ComplaintStore;
import org.xunlu.patrol.demand.DemandDesk;
import org.xunlu.patrol.demand.RiskKind;
import org.xunlu.patrol.demand.RiskSource;
import org.xunlu.patrol.demand.RiskSpread;
import org.xunlu.patrol.demand.WorkforceReckoner;
import org.xunlu.patrol.demand.http.DemandRoutes;
import org.xunlu.patrol.demand.http.DemandRuleRoutes;
import org.xunlu.patrol.demand.importing.DemandSeed;
import org.xunlu.patrol.demand.sql.DemandStore;
import org.xunlu.patrol.shift.sql.ShiftStore;
import org.xunlu.siting.sql.StudyStore;
import org.xunlu.siting.study.StoredStudy;
import org.xunlu.siting.study.StudyRegister;

/** What is to be patrolled, wired: its rows, and the registers that tell of risks. */
final class DemandFeature {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int PAGE = 1_000;
    /** How long a visit is remembered. */
    private static final int VISIT_DAYS = 400;
    /** How long weighings count as a risk. */
    private static final int PASS_DAYS = 90;
    /** How far along and around a finding the roads are watched for it. */
    private static final double FINDING_METERS = 500;
    /** How long a complaint counts as a risk, and how far around. */
    private static final int COMPLAINT_DAYS = 90;

    private static final double COMPLAINT_METERS = 1_000;
    /** How far from a weighing place its trucks are on the roads. */
    private static final double PASS_METERS = 5_000;

    private final DemandDesk desk;
    private final List<Routes> routes;

    DemandFeature(Database database, NetworkHolder roads, DutyRoster roster, AuditTrail audit, Clock clock) {
        DemandStore book = new DemandStore(database);
        seed(book);
        FindingStore findings = new FindingStore(database);
        CheckpointStore checkpoints = new CheckpointStore(database);
        PassStore passes = new PassStore(database);
        StudyStore studies = new StudyStore(database);
        ComplaintStore complaints = new ComplaintStore(database);
        Map<RiskKind, RiskSource> sources = Map.of(
                RiskKind.FINDINGS,
                (network, day) -> openFindings(network, day, findings),
                RiskKind.OVERLOAD,
                (network, day) -> overLimit(network, day, checkpoints, passes),
                RiskKind.COMPLAINTS,
                (network, day) -> reported(network, day, complaints),
                RiskKind.UNWATCHED,
                (network, day) -> unwatched(studies));
        VisitStore visits = new VisitStore(database);
        desk = new DemandDesk(
                book, roads, sources, day -> lastVisits(visits, day), new OverLimitHours(database), clock);
        routes = List.of(
                new DemandRoutes(desk, new WorkforceReckoner(roster, new ShiftStore(database))),
                new DemandRuleRoutes(book, roads, audit, clock),
                new ComplaintRoutes(complaints, roads, audit, clock));
    }

    /** The last day before a day on which each segment was driven, in China. */
    static Map<SegmentId, LocalDate> lastVisits(VisitStore visits, LocalDate day) {
        Map<SegmentId, LocalDate> days = new HashMap<>();
        visits.lastVisits(start(day.minusDays(VISIT_DAYS)), start(day))
                .forEach((segment, last) -> days.put(segment, LocalDate.ofInstant(last, CHINA)));
        return days;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(CHINA).toInstant();
    }

    /** Open findings; one whose day has passed counts twice. */
    private static Map<SegmentId, Double> openFindings(RoadNetwork network, LocalDate day, FindingStore findings) {
        List<RiskSpread.At> points = new ArrayList<>();
        for (FindingState.Name state : FindingState.Name.OPEN) {
            FindingFilter open = new FindingFilter(null, state, null, null, null, null);
            Page.all(after -> findings.list(open, PAGE, after), finding -> {
                LocalDate due = finding.state().deadline();
                points.add(
                        new RiskSpread.At(finding.observation().position(), due != null && due.isBefore(day) ? 2 : 1));
            });
        }
        // one finding is half of the full measure, two three quarters
        return RiskSpread.of(network, points, FINDING_METERS, sum -> 1 - Math.pow(2, -sum));
    }

    private static Map<SegmentId, Double> overLimit(
            RoadNetwork network, LocalDate day, CheckpointStore checkpoints, PassStore passes) {
        Map<CheckpointId, PassCount> counts = passes.countByCheckpoint(start(day.minusDays(PASS_DAYS)), start(day));
        long most = counts.values().stream().mapToLong(PassCount::over).max().orElse(0);
        List<RiskSpread.At> points = new ArrayList<>();
        for (Checkpoint checkpoint : checkpoints.list()) {
            PassCount count = counts.get(checkpoint.id());
            if (count != null && count.over() > 0) {
                points.add(new RiskSpread.At(checkpoint.details().position(), (double) count.over() / most));
            }
        }
        return RiskSpread.of(network, points, PASS_METERS, sum -> Math.min(1, sum));
    }

    /** Complaints of the last months: an open one counts whole, an answered one half. */
    private static Map<SegmentId, Double> reported(RoadNetwork network, LocalDate day, ComplaintStore complaints) {
        List<RiskSpread.At> points = new ArrayList<>();
        for (Complaint each : complaints.listReceived(start(day.minusDays(COMPLAINT_DAYS)), start(day.plusDays(1)))) {
            points.add(new RiskSpread.At(each.place(), each.answered() == null ? 1 : 0.5));
        }
        return RiskSpread.of(network, points, COMPLAINT_METERS, sum -> 1 - Math.pow(2, -sum));
    }

    /** What the newest siting study leaves for cars to watch. */
    private static Map<SegmentId, Double> unwatched(StudyRegister studies) {
        Map<SegmentId, Double> trucks = new HashMap<>();
        List<StoredStudy> newest = studies.list(1, null).items();
        StoredStudy study =
                newest.isEmpty() ? null : studies.find(newest.get(0).id()).orElse(null);
        if (study == null) {
            return trucks;
        }
        try {
            JsonNode roads = new ObjectMapper().readTree(study.answer()).path("patrol");
            double most = 0;
            for (JsonNode road : roads) {
                most = Math.max(most, road.path("over").asDouble());
            }
            for (JsonNode road : roads) {
                for (JsonNode segment : road.path("segments")) {
                    trucks.put(
                            new SegmentId(segment.asLong()),
                            most > 0 ? road.path("over").asDouble() / most : 0);
                }
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        return trucks;
    }

    private static void seed(DemandStore book) {
        if (!book.rules().visits().isEmpty()) {
            return;
        }
        BundledRules.read("patrol-visits.csv", DemandSeed::visits).forEach(book::add);
        BundledRules.read("patrol-risks.csv", DemandSeed::risks).forEach(book::add);
        BundledRules.read("patrol-seasons.csv", DemandSeed::seasons).forEach(book::add);
    }

    /** The demand of a day, for who plans patrols. */
    DemandDesk desk() {
        return desk;
    }

    List<Routes> routes() {
        return routes;
    }
}

package org.xunlu.screening;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingDesk;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.Observation;
import org.xunlu.job.Progress;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.Road;
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadNetwork;
import org.xunlu.refusal.Refusal;
import org.xunlu.zone.Footprint;
import org.xunlu.zone.FootprintUse;
import org.xunlu.zone.Footprints;
import org.xunlu.zone.Hit;
import org.xunlu.zone.RoadMarks;
import org.xunlu.zone.Structure;
import org.xunlu.zone.ZoneRuleBook;
import org.xunlu.zone.ZoneRuleRegister;

/** Where sets are screened and people decide on what was found. */
public final class ScreeningDesk {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_REASON = 1000;
    private static final double HIGH_MAST_METERS = 10;

    private final ScreeningShelf shelf;
    private final ZoneRuleRegister rules;
    private final NetworkHolder network;
    private final Supplier<List<Footprint>> register;
    private final Supplier<List<Structure>> structures;
    private final FindingDesk findings;
    private final String province;
    private final Clock clock;

    /**
     * A desk.
     *
     * @param register signs and billboards as they stand in the register of assets
     * @param structures bridges, tunnels and ferries as they stand there
     * @param province two digits, whose rules hold here
     */
    public ScreeningDesk(
            ScreeningShelf shelf,
            ZoneRuleRegister rules,
            NetworkHolder network,
            Supplier<List<Footprint>> register,
            Supplier<List<Structure>> structures,
            FindingDesk findings,
            String province,
            Clock clock) {
        this.shelf = shelf;
        this.rules = rules;
        this.network = network;
        this.register = register;
        this.structures = structures;
        this.findings = findings;
        this.province = province;
        this.clock = clock;
    }

    /**
     * How to screen.
     *
     * @param day whose rules hold
     * @param roadErrorMeters how far edges of roads may be off
     * @param road only this road; null for all
     * @param by who asks for it
     */
    public record Order(
            LocalDate day, double roadErrorMeters, @Nullable RoadId road, String by) {
        /** Refuses an error that is no length. */
        public Order {
            if (!(roadErrorMeters >= 0 && roadErrorMeters <= 100)) {
                throw Refusal.invalid(
                        "out_of_range", "roadErrorMeters", Map.of("min", 0, "max", 100, "value", roadErrorMeters));
            }
        }
    }

    /** Screens a set; stores nothing where it is cancelled. */
    public ScreeningOutcome screen(long setId, Order order, Progress progress) {
        RoadId only = order.road();
        RoadNetwork roads = network.current();
        Set<Long> wanted = only == null ? null : Set.of(road(roads, only).id().value());
        return screen(getSet(setId), order, roads, wanted, only == null, progress);
    }

    /**
     * Roads whose zones have changed since a set was screened: edited, imported or removed ones, those whose junctions
     * changed with them, and those whose rules did. None where it never was.
     */
    public Set<Long> touched(long setId) {
        Map<Long, Long> before = shelf.marks(setId);
        if (before.isEmpty()) {
            return Set.of();
        }
        Map<Long, Long> now = new RoadMarks(network.current(), inForce(today())).all();
        Set<Long> touched = new TreeSet<>(before.keySet());
        touched.addAll(now.keySet());
        touched.removeIf(road -> Objects.equals(before.get(road), now.get(road)));
        return touched;
    }

    /** Screens a set against roads that have changed, by today's rules, as it was screened before. */
    public ScreeningOutcome screenAgain(long setId, Set<Long> touched, Progress progress) {
        FootprintSet set = getSet(setId);
        Order order = new Order(today(), set.roadErrorMeters(), null, "");
        return screen(set, order, network.current(), touched, true, progress);
    }

    /** Today in the county. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }

    private ZoneRuleBook.InForce inForce(LocalDate day) {
        return rules.book().inForce(province, day);
    }

    private ScreeningOutcome screen(
            FootprintSet set,
            Order order,
            RoadNetwork roads,
            @Nullable Set<Long> wanted,
            boolean whole,
            Progress progress) {
        progress.stage("screening.stage.reading", 0);
        List<Footprint> footprints = set.register() ? register.get() : shelf.footprints(set.id());
        progress.stage("screening.stage.screening", 0.3);
        progress.count("footprints", footprints.size());
        long start = System.nanoTime();
        Footprints measured = new Footprints(footprints, roads.projection());
        ZoneRuleBook.InForce inForce = inForce(order.day());
        List<Hit> hits = new Comparison(roads, inForce, measured, order.roadErrorMeters(), structures.get())
                .hits(wanted, done -> progress.fraction(0.3 + 0.4 * done));
        long millis = (System.nanoTime() - start) / 1_000_000;
        progress.count("hits", hits.size());
        progress.stage("screening.stage.storing", 0.7);
        return shelf.store(
                        new SuspicionMaker(roads, measured).of(hits, set.id()),
                        new ScreeningDone(
                                set.id(),
                                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                                order.by(),
                                order.day(),
                                order.roadErrorMeters(),
                                roads.revision(),
                                wanted,
                                labels(roads, wanted),
                                new RoadMarks(roads, inForce).all(),
                                whole,
                                footprints.size()))
                .in(millis);
    }

    private static List<String> labels(RoadNetwork roads, @Nullable Set<Long> wanted) {
        return wanted == null
                ? List.of()
                : wanted.stream()
                        .sorted()
                        .map(id ->
                                roads.findRoad(new RoadId(id)).map(Road::label).orElse("#" + id))
                        .distinct()
                        .toList();
    }

    private static Road road(RoadNetwork roads, RoadId id) {
        return roads.findRoad(id).orElseThrow(() -> Refusal.notFound("road", id.value()));
    }

    /** One set. */
    public FootprintSet getSet(long id) {
        return shelf.findSet(id).orElseThrow(() -> Refusal.notFound("footprint set", id));
    }

    /** One suspicion. */
    public Suspicion get(long id) {
        return shelf.find(id).orElseThrow(() -> Refusal.notFound("suspicion", id));
    }

    /** A person confirms it: it becomes a finding where the footprint comes nearest to the road. */
    public Suspicion confirm(Caller caller, long id, long version, String note) {
        Suspicion suspicion = open(id, version);
        String text = reason(note);
        Finding finding = findings.record(
                caller,
                new Observation(
                        kind(suspicion),
                        suspicion.measured().nearest(),
                        text.isEmpty() ? words(suspicion) : words(suspicion) + "\n" + text,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                "suspicion-" + id + "-" + version);
        return decide(
                caller, suspicion, SuspicionState.CONFIRMED, text, finding.id().value());
    }

    /** A person dismisses it, saying why. */
    public Suspicion dismiss(Caller caller, long id, long version, String reason) {
        if (reason.isBlank()) {
            throw Refusal.invalid("screening.reason_missing", "reason");
        }
        return decide(caller, open(id, version), SuspicionState.DISMISSED, reason(reason), null);
    }

    private Suspicion open(long id, long version) {
        Suspicion suspicion = get(id);
        if (suspicion.decision().version() != version) {
            throw Refusal.stale(suspicion);
        }
        if (suspicion.decision().state() != SuspicionState.OPEN) {
            throw Refusal.conflict(
                    "screening.decided",
                    Map.of("state", suspicion.decision().state().name().toLowerCase(Locale.ROOT)));
        }
        return suspicion;
    }

    private static String reason(String text) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST_REASON) {
            throw Refusal.invalid(
                    "text_length", "reason", Map.of("min", 0, "max", LONGEST_REASON, "value", stripped.length()));
        }
        return stripped;
    }

    private Suspicion decide(
            Caller caller, Suspicion suspicion, SuspicionState state, String reason, @Nullable Long findingId) {
        Suspicion decided = suspicion.decided(new Suspicion.Decision(
                state,
                false,
                reason,
                caller.name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                findingId,
                suspicion.decision().version() + 1));
        shelf.decide(decided);
        return decided;
    }

    private static FindingKind kind(Suspicion suspicion) {
        Double height = suspicion.what().heightMeters();
        boolean sign = suspicion.what().use() == FootprintUse.BILLBOARD;
        return switch (suspicion.measured().matter()) {
            case BILLBOARD, FALL ->
                height != null && height >= HIGH_MAST_METERS
                        ? FindingKind.HIGH_MAST_BILLBOARD
                        : FindingKind.NON_ROAD_SIGN;
            case BUILDING ->
                sign && suspicion.measured().landSquareMeters() > 0
                        ? FindingKind.NON_ROAD_SIGN
                        : FindingKind.CONTROL_ZONE_BUILDING;
            case PLACE, HAZMAT -> FindingKind.CONTROL_ZONE_BUILDING;
            case SIGHT -> FindingKind.SIGHT_BLOCKING;
            case MINING, GROUNDWATER, SAND_MINING, DREDGING, ROAD_LAND -> FindingKind.OTHER;
        };
    }

    /** The figures, in the language of the files they go into. */
    private static String words(Suspicion suspicion) {
        Suspicion.Measured measured = suspicion.measured();
        List<String> words = new ArrayList<>();
        words.add("筛查"
                + (suspicion.what().name().isEmpty()
                        ? ""
                        : "：" + suspicion.what().name()));
        words.add(String.format(Locale.ROOT, "距界线 %.1f 米，限 %.1f 米", measured.edgeMeters(), measured.limitMeters()));
        if (measured.zoneSquareMeters() + measured.landSquareMeters() > 0) {
            words.add(String.format(
                    Locale.ROOT,
                    "控制区内 %.0f 平方米，公路用地内 %.0f 平方米",
                    measured.zoneSquareMeters(),
                    measured.landSquareMeters()));
        }
        words.add(measured.certain() ? "超出定位误差" : "在定位误差以内，须实测");
        words.add(measured.article());
        return String.join("；", words);
    }
}

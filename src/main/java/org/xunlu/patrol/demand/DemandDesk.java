package org.xunlu.patrol.demand;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.SegmentId;

/** What people ask of the demand: its rows, a day of it, and whether the units can do it. */
public final class DemandDesk {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final DemandBook book;
    private final NetworkHolder roads;
    private final Map<RiskKind, RiskSource> sources;
    private final Function<LocalDate, Map<SegmentId, LocalDate>> lastVisits;
    private final Function<LocalDate, List<KeyPlace>> keyPlaces;
    private final Clock clock;
    /** Of today; reckoning them takes a while. */
    private volatile @Nullable DayPlaces known;

    private record DayPlaces(LocalDate day, List<KeyPlace> places) {}

    /**
     * A desk.
     *
     * @param sources where measures come from; a kind without one counts nothing
     * @param lastVisits the last day before a day on which each segment was driven
     * @param keyPlaces places with hours of their own, by what is known on a day
     */
    public DemandDesk(
            DemandBook book,
            NetworkHolder roads,
            Map<RiskKind, RiskSource> sources,
            Function<LocalDate, Map<SegmentId, LocalDate>> lastVisits,
            Function<LocalDate, List<KeyPlace>> keyPlaces,
            Clock clock) {
        this.book = book;
        this.roads = roads;
        this.sources = Map.copyOf(sources);
        this.lastVisits = lastVisits;
        this.keyPlaces = keyPlaces;
        this.clock = clock;
    }

    /** The rows. */
    public DemandBook book() {
        return book;
    }

    /** Kinds of risk something is known of; overdue and season are known of themselves. */
    public boolean knows(RiskKind kind) {
        return kind == RiskKind.OVERDUE || kind == RiskKind.SEASON || sources.containsKey(kind);
    }

    /** The roads as they are now. */
    public RoadNetwork roads() {
        return roads.current();
    }

    /** Today in China. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }

    /** A day's demand with the roads it was reckoned on. */
    public record DayDemand(RoadNetwork network, LocalDate day, List<SegmentDemand> segments) {}

    /** The demand of a day. */
    public DayDemand of(LocalDate day) {
        RoadNetwork network = roads.current();
        Map<RiskKind, Map<SegmentId, Double>> measures = new EnumMap<>(RiskKind.class);
        sources.forEach((kind, source) -> measures.put(kind, source.measure(network, day)));
        return new DayDemand(
                network, day, new DemandReckoner(network, book.rules()).reckon(day, lastVisits.apply(day), measures));
    }

    /**
     * The hours of some days in which roads are wanted most.
     *
     * @param network the roads whose indices are told
     * @param days how many
     */
    public List<KeyHours> keyHours(RoadNetwork network, LocalDate first, int days) {
        return new KeyHourReckoner(network, book.rules()).reckon(first, days, keyPlaces());
    }

    private List<KeyPlace> keyPlaces() {
        LocalDate today = today();
        DayPlaces last = known;
        if (last == null || !last.day.equals(today)) {
            last = new DayPlaces(today, List.copyOf(keyPlaces.apply(today)));
            known = last;
        }
        return last.places;
    }
}

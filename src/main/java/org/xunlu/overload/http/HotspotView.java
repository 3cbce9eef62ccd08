package org.xunlu.overload.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.xunlu.hotspot.BackTest;
import org.xunlu.network.SegmentId;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.overload.hotspot.HotspotStudy;

/**
 * A study as the API tells it. Rates are percent; what cannot be told is missing.
 *
 * @param waiting passes that are stored and not counted yet, at most 10,000
 * @param densities [segment, over-limit passes per km] at half the bandwidth, the bandwidth and double of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HotspotView(
        Instant from,
        Instant to,
        double bandwidthMeters,
        double level,
        long waiting,
        double allKm,
        double weighedKm,
        List<PlaceView> places,
        List<SpotView> hotspots,
        List<WindowView> windows,
        Map<String, List<double[]>> densities,
        ProofView backTest) {

    static HotspotView of(HotspotStudy study, long waiting) {
        double level = study.question().level();
        return new HotspotView(
                study.question().filter().from(),
                study.question().filter().to(),
                study.question().bandwidthMeters(),
                level,
                waiting,
                round(study.allKm(), 1),
                round(study.weighedKm(), 2),
                study.places().stream().map(place -> PlaceView.of(place, level)).toList(),
                study.hotspots().stream().map(SpotView::of).toList(),
                study.clusters().stream().map(WindowView::of).toList(),
                Map.of(
                        "half", pairs(study.density().half()),
                        "one", pairs(study.density().whole()),
                        "twice", pairs(study.density().twice())),
                ProofView.of(study.backTest()));
    }

    private static List<double[]> pairs(Map<SegmentId, Double> density) {
        return density.entrySet().stream()
                .map(each -> new double[] {each.getKey().value(), round(each.getValue(), 3)})
                .toList();
    }

    static double round(double value, int decimals) {
        double factor = Math.pow(10, decimals);
        return Math.rint(value * factor) / factor;
    }

    /** Null where it cannot be told. */
    static @Nullable Double told(double value, int decimals) {
        return Double.isFinite(value) ? round(value, decimals) : null;
    }

    /** Probabilities keep their first digits, however small. */
    static @Nullable Double chance(double p) {
        return Double.isFinite(p) ? Double.valueOf(String.format(Locale.ROOT, "%.3g", p)) : null;
    }

    /**
     * A weighing place.
     *
     * @param staffed whether officers choose whom to weigh
     * @param hot whether it stands out, all hours together
     * @param emergence what became of it week by week
     * @param cells columns of 168 hours: passes, overLimit, z, q; missing where not compared
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlaceView(
            long id,
            String name,
            CheckpointKind kind,
            double lon,
            double lat,
            long segmentId,
            String road,
            String fromStake,
            String toStake,
            String stake,
            double km,
            boolean staffed,
            boolean compared,
            long passes,
            long overLimit,
            double overTonnes,
            @Nullable Double rate,
            @Nullable Double smoothedRate,
            @Nullable Double p,
            @Nullable Double q,
            boolean high,
            boolean hot,
            String emergence,
            int trend,
            int weeksSeen,
            int weeks,
            @Nullable Cells cells) {
        static PlaceView of(HotspotStudy.Place place, double level) {
            Checkpoint checkpoint = place.place().checkpoint();
            return new PlaceView(
                    checkpoint.id().value(),
                    checkpoint.details().name(),
                    checkpoint.details().kind(),
                    checkpoint.details().position().lon(),
                    checkpoint.details().position().lat(),
                    place.place().segment().value(),
                    place.place().road(),
                    place.place().fromStake(),
                    place.place().toStake(),
                    place.place().stake(),
                    round(place.place().km(), 3),
                    place.place().staffed(),
                    place.compared(),
                    place.passes(),
                    place.over(),
                    place.overKg() / 1000.0,
                    told(100 * place.rate(), 2),
                    told(100 * place.smoothed(), 2),
                    chance(place.p()),
                    chance(place.q()),
                    place.high(),
                    place.hot(level),
                    place.emergence().name(),
                    place.trend(),
                    place.weeksSeen(),
                    place.weeks(),
                    place.compared() ? Cells.of(place.cells()) : null);
        }
    }

    /** Columns of the hours of the week, from Monday 0:00. */
    record Cells(List<Long> passes, List<Long> overLimit, List<@Nullable Double> z, List<@Nullable Double> q) {
        static Cells of(List<HotspotStudy.Cell> cells) {
            return new Cells(
                    cells.stream().map(HotspotStudy.Cell::passes).toList(),
                    cells.stream().map(HotspotStudy.Cell::over).toList(),
                    column(cells, HotspotStudy.Cell::z),
                    column(cells, cell -> cell.high() ? cell.q() : 1));
        }

        private static List<@Nullable Double> column(
                List<HotspotStudy.Cell> cells, ToDoubleFunction<HotspotStudy.Cell> of) {
            return cells.stream()
                    .<@Nullable Double>map(cell -> chance(of.applyAsDouble(cell)))
                    .toList();
        }
    }

    /**
     * A place and the hours that stand out; no hours where only the place as a whole does.
     *
     * @param place its number among the places
     * @param expected over-limit passes at the rate of elsewhere
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SpotView(
            int place,
            List<Integer> hours,
            long passes,
            long overLimit,
            @Nullable Double rate,
            @Nullable Double elsewhereRate,
            @Nullable Double expected,
            @Nullable Double relativeRisk,
            @Nullable Double z,
            @Nullable Double p,
            @Nullable Double q) {
        static SpotView of(HotspotStudy.Hotspot spot) {
            double rate = (double) spot.over() / spot.passes();
            return new SpotView(
                    spot.place(),
                    spot.hours(),
                    spot.passes(),
                    spot.over(),
                    told(100 * rate, 2),
                    told(100 * spot.elsewhereRate(), 2),
                    told(spot.expected(), 1),
                    told(rate / spot.elsewhereRate(), 2),
                    told(spot.z(), 2),
                    chance(spot.p()),
                    chance(spot.q()));
        }
    }

    /** A window of the scan. */
    record WindowView(
            List<Integer> places,
            int firstHour,
            int hours,
            long overLimit,
            double expected,
            @Nullable Double relativeRisk,
            double logLikelihoodRatio,
            double p) {
        static WindowView of(HotspotStudy.Window window) {
            return new WindowView(
                    window.places(),
                    window.firstHour(),
                    window.hours(),
                    window.over(),
                    round(window.expected(), 1),
                    told(window.relativeRisk(), 2),
                    round(window.logLikelihoodRatio(), 2),
                    window.p());
        }
    }

    /** The back-test. */
    record ProofView(Instant split, HotspotStudy.Verdict verdict, ChoiceView statistic, ChoiceView plain) {
        static ProofView of(HotspotStudy.Proof proof) {
            return new ProofView(
                    proof.split(),
                    proof.verdict(),
                    ChoiceView.of(proof.statistic(), proof.statisticYield()),
                    ChoiceView.of(proof.plain(), proof.plainYield()));
        }
    }

    /**
     * A choice of cells.
     *
     * @param hitRate percent of the later over-limit passes
     * @param sizeShare percent of the road and hours
     * @param accuracyIndex hitRate / sizeShare
     * @param overShare over-limit trucks among all in the chosen cells, percent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChoiceView(
            int cells,
            double hitRate,
            double sizeShare,
            double accuracyIndex,
            @Nullable Double overShare) {
        static ChoiceView of(BackTest test, @Nullable Double share) {
            return new ChoiceView(
                    test.units(),
                    round(100 * test.hitRate(), 2),
                    round(100 * test.sizeShare(), 3),
                    round(test.accuracyIndex(), 2),
                    share == null ? null : round(100 * share, 2));
        }
    }
}

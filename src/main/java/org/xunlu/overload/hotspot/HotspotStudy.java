package org.xunlu.overload.hotspot;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.hotspot.BackTest;
import org.xunlu.hotspot.Emergence;
import org.xunlu.network.SegmentId;

/**
 * The answer to a question.
 *
 * @param question what was asked
 * @param places all weighing places on roads, compared or not
 * @param hotspots where and when more trucks are over their limit than elsewhere, the greatest excess first
 * @param clusters windows of road and hours of the day found by the scan, the strongest first
 * @param density over-limit passes per kilometre around weighing places, by segment
 * @param backTest whether the statistic foretold later weeks better than the plain count
 * @param allKm length of all roads
 * @param weighedKm length of the segments that have a weighing place
 */
public record HotspotStudy(
        HotspotQuestion question,
        List<Place> places,
        List<Hotspot> hotspots,
        List<Window> clusters,
        Density density,
        Proof backTest,
        double allKm,
        double weighedKm) {
    public HotspotStudy {
        places = List.copyOf(places);
        hotspots = List.copyOf(hotspots);
        clusters = List.copyOf(clusters);
    }

    /**
     * One place in the period.
     *
     * @param compared whether it takes part in the comparison
     * @param passes trucks weighed
     * @param over over the limit by what was asked for
     * @param overKg sum of the excess
     * @param rate over / passes; NaN without passes
     * @param smoothed the rate drawn towards that of all, by how little was weighed
     * @param p how easily chance alone makes the place differ as much from the others; NaN where not compared
     * @param q the same after the false discovery rate over places
     * @param high whether its rate is above that of the others
     * @param emergence what became of it week by week
     * @param trend 1 rising, −1 falling, 0 neither
     * @param weeksSeen weeks with passes
     * @param weeks weeks of the period
     * @param cells its hours of the week, 168; empty where not compared
     */
    public record Place(
            WeighingPlace place,
            boolean compared,
            long passes,
            long over,
            long overKg,
            double rate,
            double smoothed,
            double p,
            double q,
            boolean high,
            Emergence emergence,
            int trend,
            int weeksSeen,
            int weeks,
            List<Cell> cells) {
        public Place {
            cells = List.copyOf(cells);
        }

        /** One that is not compared, with its passes, those over and their excess. */
        static Place apart(WeighingPlace place, long[] sums) {
            return new Place(
                    place,
                    false,
                    sums[0],
                    sums[1],
                    sums[2],
                    sums[0] > 0 ? (double) sums[1] / sums[0] : Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    false,
                    Emergence.NONE,
                    0,
                    0,
                    0,
                    List.of());
        }

        /** Whether it stands out above the others for sure, all hours together. */
        public boolean hot(double level) {
            return high && q <= level;
        }
    }

    /**
     * A place in one hour of the week.
     *
     * @param smoothed its rate, smoothed
     * @param z Gi* of the smoothed rates of the cell and its neighbours
     * @param p how easily chance makes the surroundings' count differ as much from what their trucks let expect
     * @param q the same after the false discovery rate over all cells
     * @param high whether there are more than expected, in the cell itself and in its surroundings
     */
    public record Cell(long passes, long over, double smoothed, double z, double p, double q, boolean high) {
        /** Whether it is hot for sure. */
        public boolean hot(double level) {
            return high && q <= level;
        }
    }

    /**
     * A place and the hours that stand out.
     *
     * @param place its number among the places
     * @param hours hours of the week, ascending; empty where only the place as a whole stands out
     * @param passes trucks in those hours (all hours, where there are none)
     * @param over over the limit
     * @param elsewhereRate rate of all that was compared besides
     * @param expected how many would be over at the rate of elsewhere
     * @param z the strongest Gi*
     * @param p of its surest cell, or of the place as a whole
     * @param q the same after the false discovery rate
     */
    public record Hotspot(
            int place,
            List<Integer> hours,
            long passes,
            long over,
            double elsewhereRate,
            double expected,
            double z,
            double p,
            double q) {
        public Hotspot {
            hours = List.copyOf(hours);
        }
    }

    /**
     * A window of the scan.
     *
     * @param places their numbers
     * @param firstHour hour of the day at which it begins
     * @param hours how many hours it lasts, past midnight where need be; 24 for the whole day
     */
    public record Window(
            List<Integer> places,
            int firstHour,
            int hours,
            long over,
            double expected,
            double relativeRisk,
            double logLikelihoodRatio,
            double p) {
        public Window {
            places = List.copyOf(places);
        }
    }

    /** Density by segment at half the bandwidth, at the bandwidth and at double of it. */
    public record Density(Map<SegmentId, Double> half, Map<SegmentId, Double> whole, Map<SegmentId, Double> twice) {
        public Density {
            half = Map.copyOf(half);
            whole = Map.copyOf(whole);
            twice = Map.copyOf(twice);
        }
    }

    /** How the statistic did against the plain count. */
    public enum Verdict {
        BETTER,
        SAME,
        WORSE,
        /** Nothing was significant in the first part, so there is nothing to test. */
        NOTHING_FOUND
    }

    /**
     * The back-test: cells chosen in the first two thirds of the period, judged by the last third.
     *
     * @param split where the period was cut
     * @param statistic of the cells that were hot for sure
     * @param plain of as much road and hours with the most over-limit passes
     * @param statisticYield over-limit trucks among all that passed in the chosen cells later
     * @param plainYield the same of the plain choice; null without a choice
     */
    public record Proof(
            Instant split,
            BackTest statistic,
            BackTest plain,
            @Nullable Double statisticYield,
            @Nullable Double plainYield,
            Verdict verdict) {}
}

package org.xunlu.roadside.keytime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.HourCount;
import org.xunlu.overload.WeekHour;

/**
 * A shift that meets overloaded trucks: which squadron, which weekday and hours, and what passes then in a usual week.
 *
 * @param squadron whose places these are
 * @param start first hour of the week
 * @param hours how many hours
 * @param trucks trucks of a usual week in these hours at the squadron's places
 * @param over over-limit trucks of a usual week in these hours; how many can be caught depends on the crew
 * @param share over, as a share of the squadron's whole week, 0 to 1
 * @param place the place that has most of them
 */
public record ShiftSuggestion(
        long squadron, WeekHour start, int hours, double trucks, double over, double share, CheckpointId place) {

    /**
     * The best shifts of each squadron that do not overlap, the fullest first.
     *
     * @param counts passes by place and hour of the week
     * @param squadronOf the squadron each place belongs to; others are left out
     * @param occurrences how often each hour of the week came in the period
     * @param hours length of a shift, 1 to 24
     * @param each shifts a squadron and week
     */
    public static List<ShiftSuggestion> of(
            List<HourCount> counts, Map<CheckpointId, Long> squadronOf, int[] occurrences, int hours, int each) {
        Map<Long, Week> weeks = new HashMap<>();
        for (HourCount count : counts) {
            Long squadron = squadronOf.get(count.checkpoint());
            int times = occurrences[count.slot()];
            if (squadron != null && times > 0) {
                weeks.computeIfAbsent(squadron, any -> new Week())
                        .add(
                                count.checkpoint(),
                                count.slot(),
                                count.passes() / (double) times,
                                count.over() / (double) times);
            }
        }
        List<ShiftSuggestion> shifts = new ArrayList<>();
        weeks.forEach((squadron, week) -> shifts.addAll(week.best(squadron, hours, each)));
        shifts.sort(Comparator.comparingDouble((ShiftSuggestion shift) -> -shift.over)
                .thenComparingLong(ShiftSuggestion::squadron)
                .thenComparingInt(shift -> shift.start.index()));
        return shifts;
    }

    /** A usual week of a squadron's places. */
    private static final class Week {
        private final double[] trucks = new double[WeekHour.COUNT];
        private final double[] over = new double[WeekHour.COUNT];
        private final Map<CheckpointId, double[]> overAt = new HashMap<>();

        void add(CheckpointId place, int slot, double passed, double bad) {
            trucks[slot] += passed;
            over[slot] += bad;
            overAt.computeIfAbsent(place, any -> new double[WeekHour.COUNT])[slot] += bad;
        }

        List<ShiftSuggestion> best(long squadron, int hours, int most) {
            double all = sum(over, 0, WeekHour.COUNT);
            boolean[] taken = new boolean[WeekHour.COUNT];
            List<ShiftSuggestion> shifts = new ArrayList<>();
            while (shifts.size() < most) {
                int start = -1;
                double fullest = 0;
                for (int hour = 0; hour < WeekHour.COUNT; hour++) {
                    double inside = sum(over, hour, hours);
                    if (inside > fullest + 1e-12 && free(taken, hour, hours)) {
                        fullest = inside;
                        start = hour;
                    }
                }
                if (start < 0) {
                    return shifts;
                }
                for (int k = 0; k < hours; k++) {
                    taken[(start + k) % WeekHour.COUNT] = true;
                }
                shifts.add(new ShiftSuggestion(
                        squadron,
                        new WeekHour(start),
                        hours,
                        sum(trucks, start, hours),
                        fullest,
                        fullest / all,
                        place(start, hours)));
            }
            return shifts;
        }

        private CheckpointId place(int start, int hours) {
            return overAt.entrySet().stream()
                    .max(Comparator.comparingDouble(
                                    (Map.Entry<CheckpointId, double[]> each) -> sum(each.getValue(), start, hours))
                            .thenComparingLong(each -> -each.getKey().value()))
                    .map(Map.Entry::getKey)
                    .orElseThrow();
        }

        private static boolean free(boolean[] taken, int start, int hours) {
            for (int k = 0; k < hours; k++) {
                if (taken[(start + k) % WeekHour.COUNT]) {
                    return false;
                }
            }
            return true;
        }

        /** Over the end of the week it goes on with Monday. */
        private static double sum(double[] values, int start, int hours) {
            double sum = 0;
            for (int k = 0; k < hours; k++) {
                sum += values[(start + k) % WeekHour.COUNT];
            }
            return sum;
        }
    }
}

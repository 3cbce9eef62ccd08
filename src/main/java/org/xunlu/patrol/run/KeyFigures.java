package org.xunlu.patrol.run;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.patrol.demand.RiskKind;

/**
 * How far a plan meets the hours and days in which roads are wanted most. A passing is one tour over one road from end to
 * end, measured in its length; chance is what the same tours would give, as they were found and leaving at any moment at
 * which they might.
 *
 * @param km passed of roads that have key hours, on the days on which they have them and some shift covers some of them
 * @param inHoursKm of it passed in these hours
 * @param percent the same as a share
 * @param chancePercent what chance would give
 * @param days those on which any of it is passed
 * @param occasions one by one
 */
public record KeyFigures(
        double km, double inHoursKm, double percent, double chancePercent, List<Day> days, List<Occasion> occasions) {
    public KeyFigures {
        days = List.copyOf(days);
        occasions = List.copyOf(occasions);
    }

    /** A day; the figures mean the same as of the whole. */
    public record Day(LocalDate day, double km, double inHoursKm, double percent, double chancePercent) {}

    /**
     * A season, a market.
     *
     * @param kind of risk there is more of in these hours
     * @param fromHour hour of the day at which it begins
     * @param toHour hour at which it ends; 0 and 24 where every hour is as good
     * @param days of the plan on which it is
     * @param uncoveredDays of them on which no shift covers any of its hours
     * @param onItsDaysPercent of the visits owed to its roads, those on its days; null where there was no choice of the day
     * @param onItsDaysChance the same if each visit fell on any working day of its period
     */
    public record Occasion(
            String name,
            RiskKind kind,
            int fromHour,
            int toHour,
            int days,
            int uncoveredDays,
            double km,
            double inHoursKm,
            double percent,
            double chancePercent,
            @Nullable Double onItsDaysPercent,
            @Nullable Double onItsDaysChance) {}
}

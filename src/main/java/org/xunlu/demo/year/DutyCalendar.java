package org.xunlu.demo.year;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.xunlu.patrol.shift.ShiftKind;

/**
 * The shifts around the last day, from the Monday of its week for four weeks. Three cars of a squadron take turns, week by
 * week, in an early, a late and a night shift, the fourth is the reserve of the day; every car rests two days a week, and
 * some shifts are joint ones with the police and a neighbouring county.
 *
 * @param shifts in the order of days and cars
 */
public record DutyCalendar(List<Drawn> shifts) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int DAYS = 28;
    private static final int CARS = 4;
    private static final int TURNS = 3;
    private static final int RESERVE = CARS - 1;
    private static final int LONG_TURN_HOURS = 12;
    private static final int TURN_HOURS = 8;
    private static final int FIRST_HOUR = 8;
    private static final int HOURS_BETWEEN_TURNS = 7;
    private static final String MADE_UP = "演示数据，随机生成";

    public DutyCalendar {
        shifts = List.copyOf(shifts);
    }

    /**
     * A shift.
     *
     * @param unit index of the car
     * @param crew indexes of the officers
     * @param day the day it begins on, in China
     * @param from hour it begins, by the clock there
     * @param hours how long it lasts
     * @param agency with whom, or empty
     */
    public record Drawn(
            int unit, ShiftKind kind, List<Integer> crew, LocalDate day, int from, int hours, String agency) {
        public Drawn {
            crew = List.copyOf(crew);
        }

        /** When it begins. */
        public Instant begins() {
            return day.atTime(LocalTime.of(from, 0)).atZone(CHINA).toInstant();
        }

        /** What is noted beside it. */
        public String note() {
            return MADE_UP;
        }
    }

    static DutyCalendar of(Brigade brigade, LocalDate lastDay) {
        LocalDate monday = lastDay.with(DayOfWeek.MONDAY);
        List<Drawn> drawn = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            for (int unit = 0; unit < brigade.units().size(); unit++) {
                drawn.add(turn(brigade, unit, monday.plusDays(day), lastDay));
            }
        }
        return new DutyCalendar(drawn);
    }

    private static Drawn turn(Brigade brigade, int unit, LocalDate day, LocalDate lastDay) {
        int squadron = unit / CARS;
        int car = unit % CARS;
        List<Integer> crew = crew(brigade, unit, day);
        int restsFrom = (2 * car + squadron) % 7;
        int weekday = day.getDayOfWeek().getValue() - 1;
        // nobody rests on the day the demonstration is shown
        boolean rests = !day.equals(lastDay) && (weekday - restsFrom + 7) % 7 < 2;
        if (rests) {
            return new Drawn(unit, ShiftKind.REST, crew, day, FIRST_HOUR, LONG_TURN_HOURS, "");
        }
        if (car == RESERVE) {
            return new Drawn(unit, ShiftKind.RESERVE, crew, day, FIRST_HOUR, LONG_TURN_HOURS, "");
        }
        if (day.getDayOfWeek() == DayOfWeek.TUESDAY && squadron == 0 && car == 1) {
            return new Drawn(unit, ShiftKind.JOINT, crew, day, 9, 3, "公安交警大队（演示）");
        }
        if (day.getDayOfWeek() == DayOfWeek.WEDNESDAY && squadron == 1 && car == 1) {
            return new Drawn(unit, ShiftKind.JOINT, crew, day, 19, 4, "砀山县综合执法大队（演示）");
        }
        // a car goes back a turn every week, so that a night is never followed by an early shift
        long week = ChronoUnit.WEEKS.between(LocalDate.EPOCH, day.with(DayOfWeek.MONDAY));
        int turn = (int) Math.floorMod(car + squadron - week, (long) TURNS);
        return new Drawn(unit, ShiftKind.DUTY, crew, day, FIRST_HOUR + HOURS_BETWEEN_TURNS * turn, TURN_HOURS, "");
    }

    /** Two of the standing crew with certificates, the first and the second two by turns. */
    private static List<Integer> crew(Brigade brigade, int unit, LocalDate day) {
        List<Integer> valid = brigade.crewOf(unit).stream()
                .filter(index ->
                        !brigade.officers().get(index).certificateUntil().isBefore(day.plusDays(2)))
                .toList();
        boolean second = day.toEpochDay() % 2 != 0 && valid.size() >= 4;
        return second ? valid.subList(2, 4) : valid.subList(0, 2);
    }
}

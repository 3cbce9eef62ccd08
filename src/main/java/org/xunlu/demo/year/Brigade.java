package org.xunlu.demo.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xunlu.demo.county.Anchors;
import org.xunlu.demo.county.Town;
import org.xunlu.geo.LonLat;

/**
 * The made-up brigade: 4 squadrons, 16 cars of which one a squadron is the reserve, 159 officers, four of them in each
 * car's standing crew.
 *
 * @param squadrons names
 * @param units cars
 * @param officers officers; those of the crews come first
 */
public record Brigade(List<String> squadrons, List<Car> units, List<Member> officers) {
    private static final int CARS_A_SQUADRON = 4;
    private static final int CREW = 4;
    private static final int OFFICERS = 159;
    private static final String NUMBERS = "一二三四";

    public Brigade {
        squadrons = List.copyOf(squadrons);
        units = List.copyOf(units);
        officers = List.copyOf(officers);
    }

    /**
     * A car with its crew.
     *
     * @param squadron index of its squadron
     * @param plate plainly made-up plate
     */
    public record Car(String name, int squadron, String plate, LonLat base, boolean reserve) {}

    /**
     * An officer.
     *
     * @param unit index of the car whose standing crew the officer belongs to, or -1
     */
    public record Member(String name, String certificateNo, LocalDate certificateUntil, int unit) {}

    /** The brigade as it is on the last day of the year. */
    public static Brigade of(Anchors anchors, LocalDate lastDay) {
        List<String> squadrons = new ArrayList<>();
        List<Car> units = new ArrayList<>();
        Anchors.rows("squadrons.csv").forEach(row -> {
            LonLat base = anchors.towns().stream()
                    .filter(town -> town.name().equals(row.get("base")))
                    .findFirst()
                    .map(Town::position)
                    .orElseThrow();
            String name = row.get("name");
            for (int car = 0; car < CARS_A_SQUADRON; car++) {
                units.add(new Car(
                        name.substring(0, name.indexOf("中队")) + NUMBERS.charAt(car) + "车（演示）",
                        squadrons.size(),
                        String.format(Locale.ROOT, "皖L·演%04d", units.size() + 1),
                        base,
                        car == CARS_A_SQUADRON - 1));
            }
            squadrons.add(name);
        });
        List<Member> officers = new ArrayList<>();
        for (int i = 0; i < OFFICERS; i++) {
            officers.add(new Member(
                    String.format(Locale.ROOT, "演示员%03d", i + 1),
                    String.format(Locale.ROOT, "演示证%05d", i + 1),
                    certificateUntil(i, lastDay),
                    // the first two of each crew, then the next two: logins of officers 1 and 2 share the first car
                    i < units.size() * CREW ? (i / 2) % units.size() : -1));
        }
        return new Brigade(squadrons, units, officers);
    }

    /** One of the third car's crew and one without a car let theirs run out, two more are about to. */
    private static LocalDate certificateUntil(int officer, LocalDate lastDay) {
        return switch (officer) {
            case 37, 101 -> lastDay.minusDays(38);
            case 36, 103 -> lastDay.plusDays(12);
            default -> lastDay.plusMonths(2 + officer % 30);
        };
    }

    /** Indexes of a car's standing crew. */
    public List<Integer> crewOf(int unit) {
        List<Integer> crew = new ArrayList<>();
        for (int i = 0; i < officers.size(); i++) {
            if (officers.get(i).unit() == unit) {
                crew.add(i);
            }
        }
        return crew;
    }
}
